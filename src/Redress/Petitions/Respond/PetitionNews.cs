using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Petitions.Respond;

/// <summary>Tells those who follow a petition, or the event it is about, what came of it. Samples are news to nobody.</summary>
internal static class PetitionNews
{
    public const string Opened = "Open for signatures";
    public const string Closed = "Closed for signatures";
    public const string TakenDown = "Taken down";
    public const string NewText = "The text was changed";
    public const string MilestoneReached = "A milestone was reached";

    /// <param name="db">Saves what happened.</param>
    /// <param name="petition">With its versions.</param>
    /// <param name="label">What happened, an English text of the interface.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task AnnounceAsync(RedressDb db, Petition petition, string label, DateTimeOffset now, CancellationToken cancel)
    {
        if (!petition.IsSample)
        {
            var thread = await db.Stories.Where(story => story.Id == petition.StoryId).Select(story => (Id<EventThread>?)story.ThreadId).SingleOrDefaultAsync(cancel);
            db.Announce(now, petition.Text.Title, $"/petitions/{petition.Slug}", language: null, label,
                thread is { } ofEvent ? [Subjects.Petition(petition.Slug), Subjects.Event(ofEvent)] : [Subjects.Petition(petition.Slug)]);
        }
    }

    /// <summary>An outcome as news calls it.</summary>
    public static string LabelOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Response => "The addressee responded",
        OutcomeKind.Debate => "It was debated",
        OutcomeKind.Meeting => "There was a meeting about it",
        OutcomeKind.Vote => "There was a vote on it",
        OutcomeKind.Other => "Something came of it",
    };
}
