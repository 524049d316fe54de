using Microsoft.EntityFrameworkCore;
using Redress.Domain.Letters;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Letters.Replies;

/// <summary>What is no longer needed goes: unsent letters after two weeks, home addresses when a letter ends, texts four weeks later.</summary>
internal sealed record ScrubLetters : IJob
{
    public static string Name => "letters.scrub";
}

internal sealed class ScrubLettersHandler(RedressDb db, TimeProvider clock) : IJobHandler<ScrubLetters>
{
    private const int AtOnce = 500;

    public async Task RunAsync(ScrubLetters job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Set<LetterClaim>().Where(claim => claim.Until <= now).ExecuteDeleteAsync(cancel);
        await EndAsync(now, cancel);
        await ScrubAsync(now, cancel);
    }

    private async Task EndAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - Letter.OpenFor;

        while (await db.Set<Letter>().Include(letter => letter.Deliveries).Where(letter => letter.EndedAt == null && letter.WrittenAt <= before).OrderBy(letter => letter.WrittenAt).Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } old)
        {
            foreach (var letter in old)
            {
                letter.End(now);
            }

            db.RemoveRange(old.Where(letter => letter.Deliveries.All(delivery => delivery.Status is DeliveryStatus.AwaitingConfirmation or DeliveryStatus.Withheld or DeliveryStatus.Failed)));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task ScrubAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - Letter.TextKept;

        while (await db.Set<Letter>().Include(letter => letter.Likeness).Where(letter => letter.Content != null && letter.EndedAt <= before).OrderBy(letter => letter.EndedAt).Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } ended)
        {
            foreach (var letter in ended)
            {
                letter.Scrub();
                letter.SenderKey = [];
                letter.Likeness.Clear();
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
