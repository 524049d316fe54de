using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Platform.Jobs;

/// <summary>Takes jobs from the table and settles them. Several nodes may do so at once: each job is leased to one.</summary>
internal sealed class JobQueue(RedressDb db, TimeProvider clock, JobSettings settings)
{
    private const string Take = """
        UPDATE "Jobs" SET "LeasedUntil" = {0}, "Lease" = {1}, "Tries" = "Tries" + 1
        WHERE "Id" = (
            SELECT "Id" FROM "Jobs"
            WHERE "DeadAt" IS NULL AND "DueAt" <= {2} AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= {2})
            ORDER BY "DueAt", "Id" LIMIT 1
        """;

    // One statement is atomic in SQLite, which lets one writer in at a time; PostgreSQL passes over rows others are taking.
    private const string TakeInSqlite = Take + ") RETURNING *";
    private const string TakeInPostgres = Take + " FOR UPDATE SKIP LOCKED) RETURNING *";

    private const string Died = "The program ended or hung while the job was running.";

    /// <summary>Takes the job that has been due longest, if there is one.</summary>
    public async Task<JobRow?> TakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await BuryAsync(now, cancel);

        var jobs = await db.Set<JobRow>()
            .FromSqlRaw(db.Database.IsNpgsql() ? TakeInPostgres : TakeInSqlite, Stored(now + settings.Lease), Guid.CreateVersion7(now), Stored(now))
            .AsNoTracking().ToListAsync(cancel);
        return jobs is [var job] ? job : null;
    }

    public Task DoneAsync(JobRow job, CancellationToken cancel) => Held(job).ExecuteDeleteAsync(cancel);

    public Task FailedAsync(JobRow job, string error, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? dead = job.Tries >= settings.Tries ? now : null;
        var due = dead ?? now + settings.RetryAfter(job.Tries);
        return Held(job).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.LastError, error).SetProperty(r => r.DeadAt, dead).SetProperty(r => r.DueAt, due)
                .SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null).SetProperty(r => r.Lease, (Guid?)null),
            cancel);
    }

    /// <summary>Gives a job back that was interrupted by the program's end; the try does not count.</summary>
    public Task ReturnAsync(JobRow job, CancellationToken cancel) => Held(job).ExecuteUpdateAsync(
        row => row.SetProperty(r => r.Tries, r => r.Tries - 1).SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null).SetProperty(r => r.Lease, (Guid?)null),
        cancel);

    /// <returns>Whether there is such a dead letter.</returns>
    public async Task<bool> ReviveAsync(long id, CancellationToken cancel) => await db.Set<JobRow>().Where(job => job.Id == id && job.DeadAt != null).ExecuteUpdateAsync(
        row => row.SetProperty(r => r.Tries, 0).SetProperty(r => r.DeadAt, (DateTimeOffset?)null).SetProperty(r => r.DueAt, clock.GetUtcNow()),
        cancel) > 0;

    public async Task<IReadOnlyList<JobRow>> DeadLettersAsync(CancellationToken cancel) =>
        await db.Set<JobRow>().AsNoTracking().Where(job => job.DeadAt != null).OrderBy(job => job.DeadAt).ToListAsync(cancel);

    /// <summary>A job whose node died at the last try would otherwise be taken for ever, killing node after node.</summary>
    private Task<int> BuryAsync(DateTimeOffset now, CancellationToken cancel) => db.Set<JobRow>()
        .Where(job => job.DeadAt == null && job.LeasedUntil != null && job.LeasedUntil <= now && job.Tries >= settings.Tries)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.DeadAt, now).SetProperty(r => r.LastError, Died).SetProperty(r => r.LeasedUntil, (DateTimeOffset?)null), cancel);

    private IQueryable<JobRow> Held(JobRow job) => db.Set<JobRow>().Where(row => row.Id == job.Id && row.Lease == job.Lease);

    private object Stored(DateTimeOffset instant) => db.Database.IsNpgsql() ? instant.ToUniversalTime() : instant.UtcTicks;
}
