using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Commitments.Decide;

/// <summary>Sets a suggested sentence aside for good: it is not suggested again.</summary>
internal sealed class DismissSuggestion(RedressDb db, TimeProvider clock)
{
    public async Task RunAsync(ClaimsPrincipal by, Id<EvidenceSuggestion> id, CancellationToken cancel)
    {
        if (await db.Set<EvidenceSuggestion>().SingleOrDefaultAsync(s => s.Id == id, cancel) is { Status: SuggestionStatus.Waiting } suggestion)
        {
            suggestion.Dismiss();
            db.Audit(by, clock.GetUtcNow(), "suggestion.dismissed", $"suggestions/{id}", before: new { suggestion.Sentence, suggestion.Text });
            await db.SaveChangesAsync(cancel);
        }
    }
}
