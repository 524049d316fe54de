using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.StudyKits;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.StudyKits.Feedback;

/// <summary>What groups told, for the desk to read: counted or dismissed.</summary>
[DeskRole(Role.Editor, Role.Moderator)]
internal sealed class ReadFeedbackModel(RedressDb db, TimeProvider clock) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<FeedbackToRead> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Waiting = await (
        from feedback in db.Set<StudyFeedback>().AsNoTracking()
        join story in db.Stories on feedback.StoryId equals story.Id
        where feedback.Status == StudyFeedbackStatus.Waiting
        orderby feedback.ReceivedAt
        select new FeedbackToRead(feedback.Id, story.Slug, story.Headline, feedback.People, feedback.WantsToKnow, feedback.ReceivedAt)).Take(Most).ToListAsync(cancel);

    public Task<IActionResult> OnPostCountAsync(Id<StudyFeedback> id, CancellationToken cancel) => DecideAsync(id, "study.counted", feedback => feedback.Count(), cancel);

    public Task<IActionResult> OnPostDismissAsync(Id<StudyFeedback> id, CancellationToken cancel) => DecideAsync(id, "study.dismissed", feedback => feedback.Dismiss(), cancel);

    private async Task<IActionResult> DecideAsync(Id<StudyFeedback> id, string what, Action<StudyFeedback> decide, CancellationToken cancel)
    {
        if (await db.Set<StudyFeedback>().SingleOrDefaultAsync(feedback => feedback.Id == id, cancel) is { Status: StudyFeedbackStatus.Waiting } feedback)
        {
            decide(feedback);
            db.Audit(User, clock.GetUtcNow(), what, $"study-feedback/{id}", after: new { feedback.People });
            await db.SaveChangesAsync(cancel);
        }

        return Redirect("/desk/study");
    }
}

internal sealed record FeedbackToRead(Id<StudyFeedback> Id, string Slug, string Headline, int People, string? WantsToKnow, DateTimeOffset ReceivedAt);
