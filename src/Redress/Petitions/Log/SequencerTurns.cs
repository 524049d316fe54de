using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Lets one node at a time write the log: a lock of PostgreSQL across nodes, and one in this process for both stores.</summary>
internal sealed class SequencerTurns : IDisposable
{
    /// <summary>Any number, the same for all nodes.</summary>
    private const long Lock = 0x7265_6472_6573_7301;

    private readonly SemaphoreSlim _here = new(1);

    /// <returns>Null where another has its turn. The connection stays open until the turn ends.</returns>
    public async Task<IAsyncDisposable?> TryTakeAsync(RedressDb db, CancellationToken cancel)
    {
        if (!await _here.WaitAsync(TimeSpan.Zero, cancel))
        {
            return null;
        }

        var turn = new Turn(this, db);

        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            turn.IsHeld = db.Database.IsSqlite() || await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Lock}) AS \"Value\"").SingleAsync(cancel);
        }
        finally
        {
            if (!turn.IsHeld)
            {
                await turn.DisposeAsync();
            }
        }

        return turn.IsHeld ? turn : null;
    }

    public void Dispose() => _here.Dispose();

    private sealed class Turn(SequencerTurns turns, RedressDb db) : IAsyncDisposable
    {
        public bool IsHeld { get; set; }

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (IsHeld && db.Database.IsNpgsql())
                {
                    await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})");
                }
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
                turns._here.Release();
            }
        }
    }
}
