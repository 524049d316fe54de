using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Platform.Database;

namespace Redress.Events.Reply;

/// <summary>Changes of one date's replies come one after the other, on any number of nodes: who raises the date's turn has its row until the transaction ends.</summary>
internal static class DateTurn
{
    /// <returns>The date as it is now, with a turn nobody else has; null where it is gone.</returns>
    public static async Task<Occurrence?> TakeTurnAsync(this RedressDb db, Id<Occurrence> id, CancellationToken cancel) =>
        await db.Set<Occurrence>().Where(date => date.Id == id).ExecuteUpdateAsync(date => date.SetProperty(d => d.Turn, d => d.Turn + 1), cancel) is 0
            ? null : await db.Set<Occurrence>().SingleAsync(date => date.Id == id, cancel);
}
