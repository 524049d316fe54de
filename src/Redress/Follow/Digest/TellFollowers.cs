using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.News;

namespace Redress.Follow.Digest;

/// <summary>Looks for followers with news, each of them a job of its own.</summary>
internal sealed record TellFollowers : IJob
{
    public static string Name => "follow.tell";
}

internal sealed class TellFollowersHandler(RedressDb db, TimeProvider clock) : IJobHandler<TellFollowers>
{
    public async Task RunAsync(TellFollowers job, CancellationToken cancel)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            var quiet = clock.GetUtcNow() - Follower.Quiet(channel);
            var waiting = await (
                from follower in db.Set<Follower>()
                where follower.Channel == channel && (follower.ToldAt == null || follower.ToldAt <= quiet)
                    && follower.Follows.Any(follow => follow.ConfirmedAt != null && db.Set<NewsItem>().Any(news =>
                        news.At > follower.SeenUntil && news.At > follow.ConfirmedAt && news.About.Any(subject => subject.Kind == follow.Kind && subject.Key == follow.Key)))
                select follower.Id).ToListAsync(cancel);

            foreach (var follower in waiting)
            {
                db.Enqueue(new TellFollower(follower));
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}

internal sealed record TellFollower(Id<Follower> Follower) : IJob
{
    public static string Name => "follow.tell-one";
}

/// <summary>Tells one follower everything that is new since they were last told: one message over all they follow.</summary>
internal sealed class TellFollowerHandler(RedressDb db, DigestMail mail, Push.PushNotice push, TimeProvider clock) : IJobHandler<TellFollower>
{
    private const int Most = 30;

    public async Task RunAsync(TellFollower job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var follower = await db.Set<Follower>().Include(f => f.Follows).SingleOrDefaultAsync(f => f.Id == job.Follower, cancel);

        // Stopped since, or told by another node.
        if (follower is null || follower.ToldAt > now - Follower.Quiet(follower.Channel) || await NewsOfAsync(follower, cancel) is not { Count: > 0 } news)
        {
            return;
        }

        follower.Told(now, news[0].At);

        switch (follower.Channel)
        {
            case Channel.Email:
                mail.Send(follower, news);
                await db.SaveChangesAsync(cancel);
                break;
            case Channel.Push:
                await push.SendAsync(follower, news, cancel);
                await db.SaveChangesAsync(cancel);
                break;
        }
    }

    /// <summary>Newest first, each page once.</summary>
    private async Task<IReadOnlyList<FollowedNews>> NewsOfAsync(Follower follower, CancellationToken cancel)
    {
        var id = follower.Id;
        var found = await (
            from follow in db.Set<Followed>()
            where follow.FollowerId == id && follow.ConfirmedAt != null
            from news in db.Set<NewsItem>()
            where news.At > follower.SeenUntil && news.At > follow.ConfirmedAt && news.About.Any(subject => subject.Kind == follow.Kind && subject.Key == follow.Key)
            orderby news.At descending
            select new FollowedNews(news.Id, news.Title, news.Path, news.At, news.Label, follow.Title)).Take(Most * 4).ToListAsync(cancel);
        return [.. found.DistinctBy(news => news.Path, StringComparer.Ordinal).Take(Most)];
    }
}

/// <param name="Id">The news.</param>
/// <param name="Title">What is new.</param>
/// <param name="Path">Where it can be read.</param>
/// <param name="At">When it was announced.</param>
/// <param name="Label">What happened, an English text of the interface.</param>
/// <param name="Because">What they follow that it is about.</param>
internal sealed record FollowedNews(Guid Id, string Title, string Path, DateTimeOffset At, string? Label, string Because);
