using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Letters.Count;

/// <summary>The counts as open data.</summary>
/// <param name="Note">What is counted.</param>
/// <param name="Officials">By official.</param>
/// <param name="States">By state.</param>
/// <param name="Replies">Words of replies that their receivers agreed to publish.</param>
internal sealed record CountsAsJson(string Note, IReadOnlyList<OfficialLetters> Officials, IReadOnlyList<StateLetters> States, IReadOnlyList<PublishedReply> Replies)
{
    private const string What = "Only letters that an office's server accepted, and letters and calls their writers reported. Unsent letters are not counted.";

    public static Task<CountsAsJson> GetAsync(LetterCounts counts, RedressDb db, CancellationToken cancel) => OfAsync(counts, db, null, cancel);

    public static async Task<Results<Ok<CountsAsJson>, NotFound>> GetForStoryAsync(string slug, LetterCounts counts, RedressDb db, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().Where(s => s.Slug == slug && s.Status == StoryStatus.Published).Select(s => new { s.Id }).SingleOrDefaultAsync(cancel);
        return story is null ? TypedResults.NotFound() : TypedResults.Ok(await OfAsync(counts, db, story.Id, cancel));
    }

    private static async Task<CountsAsJson> OfAsync(LetterCounts counts, RedressDb db, Domain.Id<Story>? story, CancellationToken cancel)
    {
        var officials = await counts.RunAsync(story, null, cancel);
        var states = officials.Where(one => one.State is not null).GroupBy(one => one.State!, StringComparer.Ordinal).OrderBy(state => state.Key, StringComparer.Ordinal)
            .Select(state => new StateLetters(state.Key, state.Sum(one => one.Accepted), state.Sum(one => one.ReportedSent), state.Sum(one => one.ReportedCalls)));
        var replies = await db.Set<LetterReply>().AsNoTracking().Where(reply => reply.TextStatus == ReplyTextStatus.Published && (story == null || reply.StoryId == story))
            .OrderBy(reply => reply.Id).Select(reply => new PublishedReply(reply.OfficialId, reply.On, reply.Text!)).ToListAsync(cancel);
        return new CountsAsJson(What, officials, [.. states], replies);
    }
}

internal sealed record StateLetters(string State, int Accepted, int ReportedSent, int ReportedCalls);

internal sealed record PublishedReply(string Official, DateOnly? On, string Text);
