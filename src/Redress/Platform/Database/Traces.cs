using Microsoft.EntityFrameworkCore;

namespace Redress.Platform.Database;

internal static class Traces
{
    /// <summary>What was deleted is overwritten in SQLite's file at once, but its write-ahead log keeps older pages: this empties the log. PostgreSQL's own vacuum does it there.</summary>
    public static async Task WipeAsync(this RedressDb db, CancellationToken cancel)
    {
        if (!db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }
    }
}
