using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Petitions.Moderate;

/// <summary>Where held signatures wait, petition by petition.</summary>
[DeskRole(Role.Moderator)]
internal sealed class HeldModel(RedressDb db, CountSignatures counts) : PageModel
{
    public IReadOnlyList<PetitionWithHolds> Petitions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var petitions = await db.Set<Petition>().AsNoTracking().Include(petition => petition.Versions).Where(petition => petition.OpenedAt != null).ToListAsync(cancel);
        var held = await WaitingAsync(signature => signature.State == SignatureState.Held, cancel);
        var appeals = await WaitingAsync(signature => signature.AppealedAt != null && signature.State != SignatureState.Confirmed, cancel);
        var numbers = await counts.OfAsync([.. petitions.Select(petition => petition.Id)], cancel);
        Petitions = [.. petitions
            .Select(petition => new PetitionWithHolds(
                petition.Slug, petition.Text.Title, held.GetValueOrDefault(petition.Id), appeals.GetValueOrDefault(petition.Id), numbers.GetValueOrDefault(petition.Id)))
            .OrderByDescending(petition => petition.Appeals).ThenByDescending(petition => petition.Held).ThenBy(petition => petition.Title, StringComparer.CurrentCulture)];
    }

    private Task<Dictionary<Domain.Id<Petition>, int>> WaitingAsync(System.Linq.Expressions.Expression<Func<Signature, bool>> which, CancellationToken cancel) =>
        db.Set<Signature>().Where(which).GroupBy(signature => signature.PetitionId).Select(petition => new { petition.Key, Count = petition.Count() })
            .ToDictionaryAsync(petition => petition.Key, petition => petition.Count, cancel);
}

/// <summary>A petition with what waits for a moderator.</summary>
internal sealed record PetitionWithHolds(string Slug, string Title, int Held, int Appeals, long Count);
