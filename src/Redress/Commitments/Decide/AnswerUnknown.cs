using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Tell;
using Redress.Domain.Commitments;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Commitments.Decide;

/// <summary>Records the sentence that answers an unknown, or shows that it is open again.</summary>
internal sealed class AnswerUnknown(RedressDb db, CommitmentNews news, TimeProvider clock)
{
    public async Task<ChangeStatusAnswer> RunAsync(ClaimsPrincipal by, string slug, UnknownStatus next, Evidence sentence, CancellationToken cancel)
    {
        if (await db.Unknowns.Include(u => u.History).SingleOrDefaultAsync(u => u.Slug == slug, cancel) is not { } unknown)
        {
            return ChangeStatusAnswer.NotFound;
        }

        if (unknown.Status == next || sentence.Kind is not EvidenceKind.Sentence)
        {
            return ChangeStatusAnswer.NotPossible;
        }

        var now = clock.GetUtcNow();
        switch (next)
        {
            case UnknownStatus.Answered:
                unknown.Answer(sentence, now);
                break;
            case UnknownStatus.Open:
                unknown.Reopen(sentence, now);
                break;
        }

        db.AddRange(unknown.History.Where(change => change.At == now));
        await ChangeStatus.AcceptAsync(db.Set<EvidenceSuggestion>().Where(s => s.UnknownId == unknown.Id), sentence, cancel);
        await news.AnnounceAsync(unknown, now, cancel);
        db.Audit(by, now, "unknown.changed", $"unknowns/{slug}", after: new { Status = $"{next}", sentence.Text });
        await db.SaveChangesAsync(cancel);
        return ChangeStatusAnswer.Changed;
    }
}
