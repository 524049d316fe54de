using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Organize;

/// <summary>Finds a petition for somebody at the desk. An organizer has only their own.</summary>
internal sealed class PetitionAtDesk(RedressDb db)
{
    /// <param name="slug">Which petition.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="everything">The roles that have all petitions; administrators always do.</param>
    /// <returns>The petition with its texts and milestones; null where there is none that was ever open, or it is not theirs.</returns>
    public async Task<Petition?> FindAsync(string slug, ClaimsPrincipal user, CancellationToken cancel, params IEnumerable<Role> everything)
    {
        var petition = await db.Set<Petition>().AsNoTracking().AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones)
            .SingleOrDefaultAsync(p => p.Slug == slug && p.OpenedAt != null, cancel);
        return petition is not null && (everything.Append(Role.Administrator).Any(role => user.IsInRole($"{role}")) || IsOwn(petition, user)) ? petition : null;
    }

    private static bool IsOwn(Petition petition, ClaimsPrincipal user) =>
        petition.OwnerId is { } owner && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && id == owner;
}
