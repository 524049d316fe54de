using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Tell;
using Redress.Domain.Commitments;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Commitments.Due;

/// <summary>Marks commitments whose day has passed without evidence. That is no judgment: it asks somebody to look.</summary>
internal sealed record NoticeOverdue : IJob
{
    public static string Name => "commitments.notice-overdue";
}

internal sealed class NoticeOverdueHandler(RedressDb db, CommitmentNews news, TimeProvider clock) : IJobHandler<NoticeOverdue>
{
    public async Task RunAsync(NoticeOverdue job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var due = await db.Commitments
            .Where(commitment => commitment.Status == CommitmentStatus.Open && commitment.OverdueAt == null && commitment.DueOn < today)
            .ToListAsync(cancel);

        foreach (var commitment in due)
        {
            if (commitment.NoticeIfOverdue(now))
            {
                await news.AnnounceAsync(commitment, now, cancel);
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
