using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Show;

/// <summary>The names of those who signed last and let their name be shown. Only they are decrypted.</summary>
internal sealed class ShownNames(RedressDb db, PersonalData data)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<string>> OfAsync(Id<Petition> petition, CancellationToken cancel)
    {
        var signatures = await db.Set<Signature>().AsNoTracking()
            .Where(signature => signature.PetitionId == petition && signature.ShowsName && signature.State == SignatureState.Confirmed && signature.Person != null)
            .OrderByDescending(signature => signature.ConfirmedAt).Take(Most).ToListAsync(cancel);
        return [.. signatures.Select(signature => SignerDetails.Of(signature, data)!.Name)];
    }
}
