using Redress.Domain.Accounts;
using Redress.Platform.Database;

namespace Redress.Platform.Web;

/// <summary>A place of the desk, in its menu. Each capability registers its own.</summary>
/// <param name="Rank">Smaller comes first.</param>
/// <param name="Name">In English; the menu translates it.</param>
/// <param name="Path">Where it is: "/desk/petitions".</param>
/// <param name="Roles">Who sees it, besides administrators.</param>
internal sealed record DeskMenuItem(int Rank, string Name, string Path, params Role[] Roles)
{
    /// <summary>How many things wait there; null where nothing is counted.</summary>
    public Func<RedressDb, CancellationToken, Task<int>>? Waiting { get; init; }
}
