using Microsoft.EntityFrameworkCore;
using Redress.Domain.Follow;
using Redress.Platform.Database;

namespace Redress.Follow.Manage;

/// <summary>Finds who holds a link.</summary>
internal sealed class FindFollower(RedressDb db, FollowLinks links)
{
    /// <returns>With everything they follow, by name; null where the link is none, or they have stopped.</returns>
    public async Task<Follower?> RunAsync(string? token, CancellationToken cancel) => links.Read(token) is { } id
        ? await db.Set<Follower>().Include(follower => follower.Follows.OrderBy(follow => follow.Title)).SingleOrDefaultAsync(follower => follower.Id == id, cancel)
        : null;
}
