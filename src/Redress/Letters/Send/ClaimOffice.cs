using Microsoft.EntityFrameworkCore;
using Redress.Domain.Letters;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Letters.Send;

/// <summary>One letter of a text from one sender to one office in a week: the primary key of the claims holds it, so any number of nodes may send at once.</summary>
internal sealed class ClaimOffice(RedressDb db, PersonalData data, TimeProvider clock)
{
    /// <summary>Saves the tracked changes together with the claim, or nothing where another letter holds it.</summary>
    /// <returns>Whether they were saved.</returns>
    public async Task<bool> SaveAsync(Letter letter, string official, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var sender = Convert.ToHexStringLower(letter.SenderKey);
        var keys = letter.Likeness.Select(band => Convert.ToHexStringLower(data.Key(sender, FormattableString.Invariant($"letters/{official}/{band.Band}/{band.Value}")))).ToList();
        await db.Set<LetterClaim>().Where(claim => keys.Contains(claim.Key) && claim.Until <= now).ExecuteDeleteAsync(cancel);
        var held = await db.Set<LetterClaim>().AsNoTracking().Where(claim => keys.Contains(claim.Key)).ToListAsync(cancel);

        if (held.Exists(claim => claim.LetterId != letter.Id))
        {
            return false;
        }

        db.AddRange(keys.Except(held.Select(claim => claim.Key), StringComparer.Ordinal).Select(key => new LetterClaim { Key = key, LetterId = letter.Id, Until = now + LetterClaim.Lasts }));
        return await db.TrySaveAsync(cancel);
    }
}
