using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Tell;
using Redress.Domain.Commitments;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Commitments.Decide;

internal enum ChangeStatusAnswer
{
    Changed,
    NotFound,

    /// <summary>Somebody else changed it since the page was opened.</summary>
    NotPossible,
}

/// <summary>Records what came of a commitment, with its evidence; accepts the suggestion the evidence came from.</summary>
internal sealed class ChangeStatus(RedressDb db, CommitmentNews news, TimeProvider clock)
{
    public async Task<ChangeStatusAnswer> RunAsync(ClaimsPrincipal by, string slug, CommitmentStatus next, Evidence evidence, CancellationToken cancel)
    {
        if (await db.Commitments.Include(c => c.History).SingleOrDefaultAsync(c => c.Slug == slug, cancel) is not { } commitment)
        {
            return ChangeStatusAnswer.NotFound;
        }

        if (!commitment.CanBecome(next))
        {
            return ChangeStatusAnswer.NotPossible;
        }

        var (now, before) = (clock.GetUtcNow(), commitment.Status);
        commitment.Become(next, evidence, now);
        db.AddRange(commitment.History.Where(change => change.At == now));
        await AcceptAsync(db.Set<EvidenceSuggestion>().Where(s => s.CommitmentId == commitment.Id), evidence, cancel);
        await news.AnnounceAsync(commitment, now, cancel);
        db.Audit(by, now, "commitment.changed", $"commitments/{slug}", new { Status = $"{before}" }, new { Status = $"{next}", evidence.Kind, evidence.Text, evidence.Url });
        await db.SaveChangesAsync(cancel);
        return ChangeStatusAnswer.Changed;
    }

    /// <summary>A suggestion whose very sentence became evidence is accepted by that.</summary>
    internal static async Task AcceptAsync(IQueryable<EvidenceSuggestion> suggestions, Evidence evidence, CancellationToken cancel)
    {
        foreach (var suggestion in await suggestions.Where(s => s.Status == SuggestionStatus.Waiting && s.StoryId == evidence.StoryId && s.Sentence == evidence.Sentence).ToListAsync(cancel))
        {
            suggestion.Accept();
        }
    }
}
