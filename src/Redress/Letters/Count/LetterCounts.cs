using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Letters.Count;

/// <summary>Letters and calls to one official: only what was sent or reported, each apart.</summary>
/// <param name="Official">The official's id.</param>
/// <param name="Name">As in a greeting.</param>
/// <param name="State">Two-letter code; null elsewhere.</param>
/// <param name="Accepted">Taken by the office's mail server or the gateway.</param>
/// <param name="ReportedSent">Sent by the writers through the office's form, as they told us.</param>
/// <param name="ReportedCalls">Calls that reached somebody or left a message, as the callers told us.</param>
/// <param name="Told">Writers who told us whether there was a reply.</param>
/// <param name="Replied">Of these, how many had one.</param>
internal sealed record OfficialLetters(string Official, string Name, string? State, int Accepted, int ReportedSent, int ReportedCalls, int Told, int Replied)
{
    public int Total => Accepted + ReportedSent + ReportedCalls;

    /// <summary>0 to 1; null where nobody told.</summary>
    public double? ReplyRate => Told == 0 ? null : (double)Replied / Told;
}

/// <summary>Counts letters by official; of one story, of one official, or all.</summary>
internal sealed class LetterCounts(RedressDb db)
{
    public async Task<IReadOnlyList<OfficialLetters>> RunAsync(Id<Story>? story, string? official, CancellationToken cancel)
    {
        var deliveries = await db.Set<Delivery>().AsNoTracking()
            .Where(delivery => (story == null || delivery.StoryId == story) && (official == null || delivery.OfficialId == official))
            .Where(delivery => delivery.Status == DeliveryStatus.Accepted || delivery.Status == DeliveryStatus.ReportedSent
                || (delivery.Status == DeliveryStatus.ReportedCall && (delivery.Outcome == CallOutcome.Contact || delivery.Outcome == CallOutcome.Voicemail)))
            .GroupBy(delivery => new { delivery.OfficialId, delivery.State, delivery.Status })
            .Select(group => new { group.Key.OfficialId, group.Key.State, group.Key.Status, Count = group.Count() })
            .ToListAsync(cancel);
        var replies = await db.Set<LetterReply>().AsNoTracking()
            .Where(reply => (story == null || reply.StoryId == story) && (official == null || reply.OfficialId == official))
            .GroupBy(reply => new { reply.OfficialId, reply.HasReplied })
            .Select(group => new { group.Key.OfficialId, group.Key.HasReplied, Count = group.Count() })
            .ToListAsync(cancel);
        var ids = deliveries.Select(delivery => delivery.OfficialId).Distinct(StringComparer.Ordinal).ToList();
        var names = await db.Set<LetterRecipient>().AsNoTracking().Where(recipient => ids.Contains(recipient.OfficialId)).GroupBy(recipient => recipient.OfficialId)
            .Select(group => new { group.Key, Name = group.Max(recipient => recipient.Name) }).ToDictionaryAsync(name => name.Key, name => name.Name!, StringComparer.Ordinal, cancel);

        return [.. deliveries.GroupBy(delivery => delivery.OfficialId, StringComparer.Ordinal).Select(one => new OfficialLetters(
                one.Key, names.GetValueOrDefault(one.Key, one.Key), one.Select(row => row.State).FirstOrDefault(state => state is not null),
                one.Where(row => row.Status is DeliveryStatus.Accepted).Sum(row => row.Count),
                one.Where(row => row.Status is DeliveryStatus.ReportedSent).Sum(row => row.Count),
                one.Where(row => row.Status is DeliveryStatus.ReportedCall).Sum(row => row.Count),
                replies.Where(reply => reply.OfficialId == one.Key).Sum(reply => reply.Count),
                replies.Where(reply => reply.OfficialId == one.Key && reply.HasReplied).Sum(reply => reply.Count)))
            .OrderByDescending(one => one.Total).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }
}
