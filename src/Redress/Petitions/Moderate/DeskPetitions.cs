using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Database;

namespace Redress.Petitions.Moderate;

/// <summary>The petitions a person at the desk may see and change: editors all, organizers their own.</summary>
internal sealed class DeskPetitions(RedressDb db, CountSignatures counts)
{
    private const int Most = 200;

    public IQueryable<Petition> Of(ClaimsPrincipal user)
    {
        var account = AccountOf(user);
        return SeesAll(user) ? db.Set<Petition>() : db.Set<Petition>().Where(petition => petition.OwnerId == account && petition.OwnerId != null);
    }

    /// <summary>To be changed, with its texts, milestones and outcomes.</summary>
    public Task<Petition?> FindAsync(ClaimsPrincipal user, string slug, CancellationToken cancel) =>
        Of(user).AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones).Include(p => p.Outcomes).SingleOrDefaultAsync(p => p.Slug == slug, cancel);

    public async Task<IReadOnlyList<DeskPetition>> ListAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var petitions = await Of(user).AsNoTracking().AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones).Include(p => p.Outcomes).OrderByDescending(p => p.CreatedAt).Take(Most).ToListAsync(cancel);
        var numbers = await counts.OfAsync([.. petitions.Select(petition => petition.Id)], cancel);
        return [.. petitions.Select(petition => new DeskPetition(petition, numbers.GetValueOrDefault(petition.Id)))];
    }

    public static Guid? AccountOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private static bool SeesAll(ClaimsPrincipal user) => user.IsInRole($"{Role.Editor}") || user.IsInRole($"{Role.Administrator}");
}

/// <summary>A petition in the desk's list.</summary>
internal sealed record DeskPetition(Petition Petition, long Count);
