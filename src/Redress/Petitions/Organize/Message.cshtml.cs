using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Follow;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Organize;

/// <summary>Where the organizers of a petition write to its followers: once a week, and after they have looked at it.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class MessageModel(RedressDb db, PetitionAtDesk find, ReadMessages read, SendMessage send, TimeProvider clock, Texts t) : PageModel
{
    public Petition Petition { get; private set; } = null!;

    public MessageForm Form { get; private set; } = new();

    public bool IsPreview { get; private set; }

    public IReadOnlyList<(string Field, string Message)> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public IReadOnlyList<PetitionMessage> Messages { get; private set; } = [];

    public int Followers { get; private set; }

    /// <summary>From when on another can be sent; null where that is now.</summary>
    public DateTimeOffset? NextFrom => Messages is [{ SentAt: var last }, ..] && clock.GetUtcNow() < last + PetitionMessage.Quiet ? last + PetitionMessage.Quiet : null;

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, cancel);

    public Task<IActionResult> OnPostPreviewAsync(string slug, [FromForm] MessageForm form, CancellationToken cancel)
    {
        Form = form;
        Problems = form.Problems(t);
        IsPreview = Problems.Count == 0;
        Response.StatusCode = IsPreview ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return ShowAsync(slug, cancel);
    }

    public Task<IActionResult> OnPostEditAsync(string slug, [FromForm] MessageForm form, CancellationToken cancel)
    {
        Form = form;
        return ShowAsync(slug, cancel);
    }

    public async Task<IActionResult> OnPostSendAsync(string slug, [FromForm] MessageForm form, CancellationToken cancel)
    {
        if (form.Problems(t).Count > 0)
        {
            return await OnPostPreviewAsync(slug, form, cancel);
        }

        if (await find.FindAsync(slug, User, cancel, Role.Editor) is not { } petition)
        {
            return NotFound();
        }

        switch (await send.RunAsync(User, petition, form.Title!.Trim(), form.Text!.Trim(), cancel))
        {
            case SendMessageAnswer.Sent:
                Notice = t["It is sent. Followers get it with their next mail."];
                break;
            case SendMessageAnswer.TooSoon:
                Form = form;
                Response.StatusCode = StatusCodes.Status409Conflict;
                Notice = t["It was not sent: another message went out less than a week ago."];
                break;
        }

        return await ShowAsync(slug, cancel);
    }

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken cancel)
    {
        if (await find.FindAsync(slug, User, cancel, Role.Editor) is not { } petition)
        {
            return NotFound();
        }

        Petition = petition;
        Messages = await read.OfAsync(petition.Id, cancel);
        Followers = await db.Set<Followed>().CountAsync(follow => follow.Kind == Subjects.PetitionKind && follow.Key == slug && follow.ConfirmedAt != null, cancel);
        return Page();
    }
}

/// <summary>What somebody wrote to followers.</summary>
internal sealed record MessageForm
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<(string Field, string Message)> Problems(Texts t) =>
    [
        .. Title?.Trim().Length is > 0 and <= PetitionMessage.LongestTitle ? [] : new[] { ("title", t["Write a title of at most {0} characters.", PetitionMessage.LongestTitle]) },
        .. Text?.Trim().ReplaceLineEndings("\n").Length is > 0 and <= PetitionMessage.LongestText ? [] : new[] { ("text", t["Write a message of at most {0:N0} characters.", PetitionMessage.LongestText]) },
    ];
}
