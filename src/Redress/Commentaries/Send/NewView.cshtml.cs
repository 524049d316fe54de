using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Commentaries.Send;

/// <summary>The form in which a reader sends their own view on a published story.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class NewViewModel(ShowStory show, SendView send, Texts texts) : OpinionPage(texts)
{
    public override int MostWords => OpinionForm.MostWordsOfReaders;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, bool sent, CancellationToken cancel)
    {
        IsSent = sent;
        return await FindAsync(slug, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!IsGood() && Go is "preview")
        {
            return Page();
        }

        if (Go is "preview")
        {
            return ShowPreview(CommentaryOrigin.Reader);
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100)
        {
            ModelState.AddModelError(nameof(Name), T["Write your name, for the desk."]);
        }

        if (!EmailAddress.TryParse(Email, CultureInfo.InvariantCulture, out var address))
        {
            ModelState.AddModelError(nameof(Email), T["Enter your e-mail address, like ana@example.org."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await send.RunAsync(Story.Story, Form, Name!.Trim(), address!, cancel);
        return Redirect($"/stories/{slug}/views/new?sent=true");
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not StoryAnswer.Found found)
        {
            return false;
        }

        Story = found.Page;
        return true;
    }
}
