using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Reading;
using Redress.Reading.Commitments;

namespace Redress.Commitments.Track;

/// <summary>Looks in later stories of a thread for sentences that may show what came of its commitments, or answer its unknowns.</summary>
internal sealed class SuggestEvidence(RedressDb db, TimeProvider clock)
{
    public async Task RunAsync(Story story, CancellationToken cancel)
    {
        var thread = await db.Stories.AsNoTracking().Include(s => s.Lines)
            .Where(other => other.ThreadId == story.ThreadId && other.Status == StoryStatus.Published)
            .ToListAsync(cancel);
        var ids = thread.ConvertAll(one => one.Id);
        var commitments = await db.Commitments.Where(c => c.Status == CommitmentStatus.Open && ids.Contains(c.StoryId)).ToListAsync(cancel);
        var unknowns = await db.Unknowns.Where(u => u.Status == UnknownStatus.Open && ids.Contains(u.StoryId)).ToListAsync(cancel);
        var made = await db.Set<EvidenceSuggestion>().Where(s => ids.Contains(s.StoryId)).Select(s => new { s.CommitmentId, s.UnknownId, s.StoryId, s.Sentence }).ToListAsync(cancel);

        foreach (var (commitment, later) in Pairs(commitments, c => c.StoryId, thread, story))
        {
            var found = Fresh(later, EvidenceFinder.OfCommitment(commitment.Who, commitment.What, later.Text));
            db.AddRange(found.Where(s => !made.Exists(m => m.CommitmentId == commitment.Id && m.StoryId == later.Id && m.Sentence == s.N)).Select(s => EvidenceSuggestion.Of(commitment, later.Id, s.N, s.Text, clock.GetUtcNow())));
        }

        foreach (var (unknown, later) in Pairs(unknowns, u => u.StoryId, thread, story))
        {
            var found = Fresh(later, EvidenceFinder.OfUnknown(unknown.Text, later.Text));
            db.AddRange(found.Where(s => !made.Exists(m => m.UnknownId == unknown.Id && m.StoryId == later.Id && m.Sentence == s.N)).Select(s => EvidenceSuggestion.Of(unknown, later.Id, s.N, s.Text, clock.GetUtcNow())));
        }

        await db.TrySaveAsync(cancel);
    }

    /// <summary>What is tracked, each with a later story of the thread; only pairs the story at hand is part of.</summary>
    private static IEnumerable<(T Tracked, Story Later)> Pairs<T>(IEnumerable<T> tracked, Func<T, Id<Story>> storyOf, List<Story> thread, Story story) =>
        from one in tracked
        let origin = thread.Find(s => s.Id == storyOf(one))
        from later in thread
        where origin is not null && (origin.Id == story.Id || later.Id == story.Id) && IsLater(later, origin)
        select (one, later);

    private static bool IsLater(Story later, Story earlier) =>
        later.Id != earlier.Id && (later.Reported?.At ?? later.ArrivedAt) >= (earlier.Reported?.At ?? earlier.ArrivedAt);

    /// <summary>A sentence that promises again, or says again that nothing is known, shows nothing.</summary>
    private static IEnumerable<Sentence> Fresh(Story later, IReadOnlyList<Sentence> found) =>
        found.Where(sentence => !later.Lines.Any(line => line.Kind is BriefLineKind.Promised or BriefLineKind.Unknown && line.Cites.Contains(sentence.N)));
}
