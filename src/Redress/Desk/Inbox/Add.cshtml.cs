using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Newsroom.Ingest;
using Redress.Platform.Web;

namespace Redress.Desk.Inbox;

/// <summary>Adds a story by its address, or by text that is pasted.</summary>
[DeskRole(Role.Editor)]
internal sealed class AddModel(AddStory add) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Address) == string.IsNullOrWhiteSpace(Pasted))
        {
            ModelState.AddModelError(nameof(Address), "Enter an address, or paste a text, not both");
            return Page();
        }

        switch (string.IsNullOrWhiteSpace(Address)
            ? await add.RunAsync(ArticleFinder.In(Encoding.UTF8.GetBytes(Pasted!), url: null, "text/plain", "utf-8"), publish: false, source: null, cancel)
            : await add.RunAsync(Address.Trim(), publish: false, cancel))
        {
            case StoryAdded added:
                Done = added.Note;
                return LocalRedirect($"/desk/stories/{added.Slug}");
            case StoryThere there:
                Done = "This story was added before.";
                return LocalRedirect($"/desk/stories/{there.Slug}");
            case StoryNotRead not:
                ModelState.AddModelError(string.IsNullOrWhiteSpace(Address) ? nameof(Pasted) : nameof(Address), not.Why);
                return Page();
            default:
                return Page();
        }
    }
}
