using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Times;
using Redress.Platform;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Host;

/// <summary>Who is coming, for the host: names, numbers and needs, never e-mail addresses.</summary>
internal sealed class ListReplies(RedressDb db, PersonalData data, Texts texts)
{
    public async Task<IReadOnlyList<KnownReply>> RunAsync(Id<Event> @event, CancellationToken cancel)
    {
        var dates = await db.Set<Occurrence>().AsNoTracking().Where(date => date.EventId == @event).ToDictionaryAsync(date => date.Id, cancel);
        var ids = dates.Keys.ToList();
        var replies = await db.Set<Rsvp>().AsNoTracking()
            .Where(reply => ids.Contains(reply.OccurrenceId) && (reply.Status == RsvpStatus.Going || reply.Status == RsvpStatus.WaitListed)).ToListAsync(cancel);
        return [.. replies
            .OrderBy(reply => dates[reply.OccurrenceId].StartsAt).ThenBy(reply => reply.Status).ThenBy(reply => reply.Turn)
            .Select(reply => new KnownReply(dates[reply.OccurrenceId], data.Decrypt(reply.Name), reply.People, reply.Needs is { } needs ? data.Decrypt(needs) : null, reply.Status))];
    }

    /// <summary>The same as a table that no spreadsheet takes for formulas.</summary>
    public byte[] Csv(Event @event, IReadOnlyList<KnownReply> replies) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(
            CsvLine.Of(texts["Date"], texts["Name"], texts["People"], texts["Status"], texts["Needs"])
            + string.Concat(replies.Select(reply => CsvLine.Of(
                WallClock.At(reply.Date.StartsAt, @event.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), reply.Name, reply.People.ToString(CultureInfo.InvariantCulture),
                reply.Status is RsvpStatus.Going ? texts["Coming"] : texts["Wait-list"], reply.Needs)))),
    ];
}
