using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Privacy;

namespace Redress.Follow.Ask;

/// <summary>Lets a mailbox follow without asking it by mail: its owner has just pressed a button behind a link that only they have, and asked for it there.</summary>
internal sealed class FollowAtOnce(RedressDb db, PersonalData data, TimeProvider clock)
{
    public async Task RunAsync(EmailAddress address, Followable thing, string language, CancellationToken cancel)
    {
        while (!await TryAsync(address, thing, language, cancel))
        {
            // The same mailbox began to follow elsewhere at once.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> TryAsync(EmailAddress address, Followable thing, string language, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var key = data.Key(address, "follow");
        var follower = await db.Set<Follower>().Include(f => f.Follows).SingleOrDefaultAsync(f => f.Key == key, cancel);

        if (follower is null)
        {
            db.Add(follower = new Follower { Id = Id<Follower>.New(now), Channel = Channel.Email, Key = key, Contact = data.Encrypt(address.Address), Language = language, Since = now });
        }

        var follow = follower.Follows.FirstOrDefault(follow => follow.Kind == thing.Subject.Kind && follow.Key == thing.Subject.Key);

        if (follow is null)
        {
            follower.Follows.Add(follow = thing.AskedBy(follower, now));
        }

        follow.Confirm(now);
        return await db.TrySaveAsync(cancel);
    }
}
