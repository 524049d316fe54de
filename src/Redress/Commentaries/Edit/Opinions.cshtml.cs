using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Commentaries.Invite;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Commentaries.Edit;

/// <summary>All opinions on a story: what is shown, what waits, and who is invited.</summary>
[DeskRole(Role.Editor)]
internal sealed class OpinionsModel(FindOpinions find, EditOpinion edit, InviteAuthor invite, Texts texts) : PageModel
{
    public Story Story { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await FindAsync(slug, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostShowAsync(string slug, Id<Commentary> id, CancellationToken cancel) => ChangeAsync(
        slug, id, opinion => opinion.Text is not "" && opinion is not { Origin: CommentaryOrigin.Reader, Status: CommentaryStatus.Submitted } && opinion.Status is CommentaryStatus.Draft or CommentaryStatus.Submitted or CommentaryStatus.TakenOff,
        opinion => edit.ShowAsync(User, Story, opinion, cancel), texts["Readers see it now."], cancel);

    public Task<IActionResult> OnPostTakeOffAsync(string slug, Id<Commentary> id, CancellationToken cancel) => ChangeAsync(
        slug, id, opinion => opinion.Status is CommentaryStatus.Shown, opinion => edit.TakeOffAsync(User, Story, opinion, cancel), texts["It is no longer on the page."], cancel);

    public Task<IActionResult> OnPostReturnAsync(string slug, Id<Commentary> id, string? note, CancellationToken cancel) => ChangeAsync(
        slug, id, opinion => opinion is { Status: CommentaryStatus.Submitted, Origin: CommentaryOrigin.Invited } && !string.IsNullOrWhiteSpace(note) && note.Length <= 1000,
        opinion => edit.ReturnAsync(User, Story, opinion, note!.Trim(), cancel), texts["The author gets your note and a new link."], cancel);

    public async Task<IActionResult> OnPostInviteAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 100)
        {
            ModelState.AddModelError(nameof(Name), texts["Write the author’s name."]);
        }

        if (!EmailAddress.TryParse(Email, CultureInfo.InvariantCulture, out var address))
        {
            ModelState.AddModelError(nameof(Email), texts["Write an e-mail address such as ana@example.org."]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await invite.RunAsync(User, Story, Name!.Trim(), address!, cancel);
        Done = texts["The invitation is on its way."];
        return RedirectToPage(new { slug });
    }

    private async Task<IActionResult> ChangeAsync(string slug, Id<Commentary> id, Func<Commentary, bool> may, Func<Commentary, Task> change, string done, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel) || Story.Commentaries.FirstOrDefault(opinion => opinion.Id == id) is not { } opinion)
        {
            return NotFound();
        }

        if (may(opinion))
        {
            await change(opinion);
            Done = done;
        }

        return RedirectToPage(new { slug });
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel) => (Story = (await find.OfStoryAsync(slug, cancel))!) is not null;
}
