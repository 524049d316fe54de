using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Privacy;

namespace Redress.Follow.Manage;

/// <summary>Ends that a mailbox follows one thing, and forgets the mailbox where it follows nothing else.</summary>
internal sealed class ForgetFollow(RedressDb db, PersonalData data)
{
    public async Task RunAsync(EmailAddress address, Subject subject, CancellationToken cancel)
    {
        var key = data.Key(address, "follow");
        await db.Set<Followed>().Where(follow => follow.Kind == subject.Kind && follow.Key == subject.Key && db.Set<Follower>().Any(follower => follower.Id == follow.FollowerId && follower.Key == key))
            .ExecuteDeleteAsync(cancel);
        await db.Set<Follower>().Where(follower => follower.Key == key && !follower.Follows.Any()).ExecuteDeleteAsync(cancel);
    }
}
