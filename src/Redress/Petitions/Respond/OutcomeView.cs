using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Petitions.Show;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Respond;

/// <summary>An outcome with the story its sentence is from; null where a page is the evidence, or the story is gone.</summary>
internal sealed record OutcomeView(PetitionOutcome Outcome, StoryLink? Story)
{
    /// <summary>The newest first; the outcomes must be loaded.</summary>
    public static async Task<IReadOnlyList<OutcomeView>> OfAsync(RedressDb db, Petition petition, CancellationToken cancel)
    {
        if (petition.Outcomes.Count == 0)
        {
            return [];
        }

        var ids = petition.Outcomes.Select(outcome => outcome.StoryId).Where(id => id is not null).ToList();
        var stories = await db.Stories.Where(story => ids.Contains(story.Id) && story.Status == StoryStatus.Published).Select(story => new { story.Id, story.Slug, story.Headline }).ToListAsync(cancel);
        return [.. petition.Outcomes.OrderByDescending(outcome => outcome.On).ThenByDescending(outcome => outcome.RecordedAt)
            .Select(outcome => new OutcomeView(outcome, stories.Where(story => story.Id == outcome.StoryId).Select(story => new StoryLink(story.Slug, story.Headline)).FirstOrDefault()))];
    }

    public static string NameOf(OutcomeKind kind, Texts t) => kind switch
    {
        OutcomeKind.Response => t["Response by the addressee"],
        OutcomeKind.Debate => t["Debate"],
        OutcomeKind.Meeting => t["Meeting"],
        OutcomeKind.Vote => t["Vote"],
        OutcomeKind.Other => t["Something else that came of it"],
    };
}
