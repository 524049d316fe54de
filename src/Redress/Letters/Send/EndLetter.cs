using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Platform.Database;

namespace Redress.Letters.Send;

/// <summary>A letter that has reached every office has ended: the home address goes at once.</summary>
internal sealed class EndLetter(RedressDb db, TimeProvider clock)
{
    public async Task RunAsync(Id<Letter> id, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().Include(l => l.Recipients).Include(l => l.Deliveries).AsSplitQuery().SingleAsync(l => l.Id == id, cancel);
        var isDone = letter.Recipients.All(recipient => letter.Deliveries.Any(delivery => delivery.OfficialId == recipient.OfficialId && delivery.IsCounted));

        if (isDone && !letter.Deliveries.Any(delivery => delivery.Status is DeliveryStatus.AwaitingConfirmation or DeliveryStatus.Queued))
        {
            letter.End(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
    }
}
