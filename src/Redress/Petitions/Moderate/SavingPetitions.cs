using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Petitions.Moderate;

internal static class SavingPetitions
{
    /// <returns>False where somebody else changed the same petition since it was read: nothing is saved then.</returns>
    public static async Task<bool> TrySaveChangeAsync(this RedressDb db, CancellationToken cancel)
    {
        try
        {
            return await db.TrySaveAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
