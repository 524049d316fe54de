using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Platform.News;

namespace Redress.Follow.Ask;

/// <summary>The form to follow something, for every thing there is.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class FollowModel(Followables followables, FollowByMail follow) : PageModel
{
    /// <summary>What to follow, each as <c>kind:key</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> What { get; set; } = [];

    [BindProperty]
    public string? Email { get; set; }

    public IReadOnlyList<Followable> Things { get; private set; } = [];

    public bool IsWrong => !ModelState.IsValid;

    public async Task OnGetAsync(CancellationToken cancel) => Things = await followables.FindAsync(What, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Things = await followables.FindAsync(What, cancel);

        if (Things is [])
        {
            return NotFound();
        }

        if (!EmailAddress.TryParse(Email, CultureInfo.InvariantCulture, out var address))
        {
            ModelState.AddModelError(nameof(Email), "Enter your e-mail address, like ana@example.org.");
            return Page();
        }

        await follow.RunAsync(address, Things, cancel);
        return Redirect("/follow/sent");
    }
}
