using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Letters.Count;
using Redress.Platform.Counting;
using Redress.Platform.Database;

namespace Redress.Letters.Send;

internal enum ReportAnswer
{
    Noted,

    /// <summary>The sender told us of nearly the same letter to this office within a week: it counts once.</summary>
    Duplicate,

    /// <summary>The letter is gone, or this official is not one of its own.</summary>
    Unknown,
}

/// <summary>Notes what the sender did themselves: a form sent, a call made, a letter printed, a text taken elsewhere.</summary>
internal sealed class ReportDelivery(RedressDb db, ClaimOffice claim, EndLetter end, Counts counts, TimeProvider clock)
{
    public async Task<ReportAnswer> RunAsync(Id<Letter> id, string official, DeliveryRoute route, CallOutcome? outcome, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().AsSplitQuery().Include(l => l.Recipients).Include(l => l.Deliveries).Include(l => l.Likeness).SingleOrDefaultAsync(l => l.Id == id, cancel);

        if (letter?.Content is null || letter.Recipients.FirstOrDefault(recipient => recipient.OfficialId == official) is not { } to)
        {
            return ReportAnswer.Unknown;
        }

        var now = clock.GetUtcNow();

        if (letter.Deliveries.FirstOrDefault(delivery => delivery.OfficialId == official && delivery.Route == route) is { } known)
        {
            known.ReportAgain(now, outcome);
            await db.SaveChangesAsync(cancel);
        }
        else
        {
            var delivery = db.Add(Delivery.Report(letter, to, route, now, outcome)).Entity;

            // A form that was sent is a letter to the office; a call, a print and a hand-over are not counted as one.
            if (!(route is DeliveryRoute.WebForm ? await claim.SaveAsync(letter, official, cancel) : await db.TrySaveAsync(cancel)))
            {
                return ReportAnswer.Duplicate;
            }

            counts.AddWritten(delivery);
        }

        await end.RunAsync(id, cancel);
        return ReportAnswer.Noted;
    }
}
