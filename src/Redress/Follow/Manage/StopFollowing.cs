using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Database;

namespace Redress.Follow.Manage;

/// <summary>Ends everything a link's holder follows, and erases what is kept of them.</summary>
internal sealed class StopFollowing(RedressDb db, FollowLinks links)
{
    public async Task RunAsync(string? token, CancellationToken cancel)
    {
        if (links.Read(token) is { } id)
        {
            await RunAsync(id, cancel);
        }
    }

    public async Task RunAsync(Id<Follower> id, CancellationToken cancel)
    {
        await db.Set<Followed>().Where(follow => follow.FollowerId == id).ExecuteDeleteAsync(cancel);
        await db.Set<Follower>().Where(follower => follower.Id == id).ExecuteDeleteAsync(cancel);
    }
}
