using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Follow.Ask;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Outbound;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Follow.Push;

/// <summary>What a browser sends when its reader has pressed the button and allowed notifications.</summary>
internal sealed record PushRequest(PushSubscription? Subscription, IReadOnlyList<string>? What);

/// <summary>Follows by notifications of one browser. The browser has asked its reader, so nothing else is to be confirmed.</summary>
internal sealed class FollowByPush(RedressDb db, PersonalData data, Followables followables, FollowLinks links, UrlGuard guard, TimeProvider clock)
{
    public static async Task<IResult> PostAsync(PushRequest request, FollowByPush follow, CancellationToken cancel) =>
        await follow.RunAsync(request, cancel) is { } manage ? Results.Ok(new { manage }) : Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["subscription"] = ["A push subscription of a browser and something to follow are needed."],
        });

    /// <returns>The address of the page to manage it; null where the request is not well formed.</returns>
    public async Task<string?> RunAsync(PushRequest request, CancellationToken cancel)
    {
        if (request.Subscription is not { IsWellFormed: true } subscription || !guard.Judge(subscription.Endpoint, out _).Allowed
            || await followables.FindAsync(request.What ?? [], cancel) is not { Count: > 0 } wanted)
        {
            return null;
        }

        while (true)
        {
            var follower = await SaveAsync(subscription, wanted, cancel);

            if (follower is { } id)
            {
                return $"/follow/manage?t={links.Token(id)}";
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task<Id<Follower>?> SaveAsync(PushSubscription subscription, IReadOnlyList<Followable> wanted, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        // The address at the push service is long and random, so a plain hash of it gives nothing away.
        var key = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(subscription.Endpoint))[..16];
        var follower = await db.Set<Follower>().Include(f => f.Follows).SingleOrDefaultAsync(f => f.Key == key, cancel);

        if (follower is null)
        {
            db.Add(follower = new Follower { Id = Id<Follower>.New(now), Channel = Channel.Push, Key = key, Contact = data.Encrypt(subscription.ToJson()), Language = Texts.Language, Since = now });
        }

        foreach (var thing in wanted.Where(thing => follower.Follows.All(follow => follow.Kind != thing.Subject.Kind || follow.Key != thing.Subject.Key)))
        {
            var follow = thing.AskedBy(follower, now);
            follow.Confirm(now);
            follower.Follows.Add(follow);
        }

        return await db.TrySaveAsync(cancel) ? follower.Id : null;
    }
}
