using Microsoft.EntityFrameworkCore;
using Redress.Domain.Follow;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.News;

namespace Redress.Follow.Digest;

/// <summary>Forgets what nobody confirmed within a week, whoever follows nothing, and news that are a year old.</summary>
internal sealed record ForgetFollowers : IJob
{
    public static string Name => "follow.forget";
}

internal sealed class ForgetFollowersHandler(RedressDb db, TimeProvider clock) : IJobHandler<ForgetFollowers>
{
    public async Task RunAsync(ForgetFollowers job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (week, year) = (now.AddDays(-7), now.AddYears(-1));
        await db.Set<Followed>().Where(follow => follow.ConfirmedAt == null && follow.AskedAt < week).ExecuteDeleteAsync(cancel);
        await db.Set<Follower>().Where(follower => follower.Since < week && !follower.Follows.Any()).ExecuteDeleteAsync(cancel);
        await db.Set<NewsSubject>().Where(subject => db.Set<NewsItem>().Any(news => news.Id == subject.NewsId && news.At < year)).ExecuteDeleteAsync(cancel);
        await db.Set<NewsItem>().Where(news => news.At < year).ExecuteDeleteAsync(cancel);
    }
}
