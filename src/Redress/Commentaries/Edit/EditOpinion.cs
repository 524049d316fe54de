using System.Security.Claims;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Commentaries.Edit;

/// <summary>What an editor does to the opinions on a story. What its author sent is never shown before somebody pressed the button.</summary>
internal sealed class EditOpinion(RedressDb db, FindOpinions find, TellAuthor tell, TopicPacks packs, TimeProvider clock)
{
    public ActionPage PageOf(Story story) => ActionPage.Of(story, packs.Current, related: []);

    public async Task<Commentary> SaveAsync(ClaimsPrincipal by, Story story, Commentary? opinion, OpinionForm form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = opinion is null ? null : Words(opinion);
        opinion ??= db.Add(Commentary.Begin(story.Id, CommentaryOrigin.Desk, CommentaryStatus.Draft, now)).Entity;
        form.WriteTo(opinion);
        db.Audit(by, now, before is null ? "opinion.written" : "opinion.changed", Subject(story, opinion), before, Words(opinion));
        await db.SaveChangesAsync(cancel);
        return opinion;
    }

    public async Task ShowAsync(ClaimsPrincipal by, Story story, Commentary opinion, CancellationToken cancel)
    {
        var asked = opinion is { Status: CommentaryStatus.Submitted, Origin: CommentaryOrigin.Invited };
        opinion.Show(await find.NextPositionAsync(story.Id, cancel));
        db.Audit(by, clock.GetUtcNow(), "opinion.shown", Subject(story, opinion), after: Words(opinion));

        if (asked)
        {
            tell.OfAcceptance(db, story, opinion);
        }

        await db.SaveChangesAsync(cancel);
    }

    public async Task TakeOffAsync(ClaimsPrincipal by, Story story, Commentary opinion, CancellationToken cancel)
    {
        opinion.TakeOff();
        db.Audit(by, clock.GetUtcNow(), "opinion.taken-off", Subject(story, opinion), before: Words(opinion));
        await db.SaveChangesAsync(cancel);
    }

    /// <param name="by">The editor.</param>
    /// <param name="story">The story.</param>
    /// <param name="opinion">Handed in by an invited author.</param>
    /// <param name="note">What the author is asked to change.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task ReturnAsync(ClaimsPrincipal by, Story story, Commentary opinion, string note, CancellationToken cancel)
    {
        opinion.Return(note);
        db.Audit(by, clock.GetUtcNow(), "opinion.returned", Subject(story, opinion), after: new { note });
        tell.OfReturn(db, story, opinion);
        await db.SaveChangesAsync(cancel);
    }

    private static string Subject(Story story, Commentary opinion) => $"stories/{story.Slug}/opinion/{opinion.Id}";

    private static object Words(Commentary opinion) => new { opinion.Title, opinion.Author, opinion.Viewpoint, opinion.Explainer, opinion.Text, opinion.Cites };
}
