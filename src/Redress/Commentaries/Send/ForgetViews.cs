using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Moderation;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Commentaries.Send;

/// <summary>Removes views nobody confirmed within a week, and who wrote those that were declined for good.</summary>
internal sealed record ForgetViews : IJob
{
    public static string Name => "opinion.forget-views";
}

internal sealed class ForgetViewsHandler(RedressDb db, ModerationSettings settings, TimeProvider clock) : IJobHandler<ForgetViews>
{
    private static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(7);

    public async Task RunAsync(ForgetViews job, CancellationToken cancel)
    {
        var (unconfirmed, declined) = (clock.GetUtcNow() - Unconfirmed, clock.GetUtcNow() - settings.KeepAddress);
        await db.Set<Commentary>().Where(view => view.Status == CommentaryStatus.Unconfirmed && view.AddedAt < unconfirmed).ExecuteDeleteAsync(cancel);
        await db.Set<Commentary>()
            .Where(view => view.Status == CommentaryStatus.Declined && view.Contact != null
                && db.Set<Domain.Moderation.ModerationCase>().Any(c => c.Kind == ModeratedViews.Key && c.SubjectId == view.Id.Value && c.DecidedAt < declined))
            .ExecuteUpdateAsync(view => view.SetProperty(v => v.Contact, (byte[]?)null).SetProperty(v => v.RealName, (byte[]?)null), cancel);
    }
}
