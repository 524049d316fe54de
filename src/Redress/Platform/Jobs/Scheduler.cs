using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Platform.Jobs;

/// <summary>Asks for recurring jobs when they fall due. Times missed while nothing ran are made up once, not one by one.</summary>
internal sealed partial class Scheduler(IServiceScopeFactory scopes, IEnumerable<Recurring> all, TimeProvider clock, ILogger<Scheduler> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);

        do
        {
            foreach (var work in all)
            {
                await TryAskAsync(work, stoppingToken);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task TryAskAsync(Recurring work, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await AskAsync(scope.ServiceProvider.GetRequiredService<RedressDb>(), work, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnasked(work.Name, failure);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task AskAsync(RedressDb db, Recurring work, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var row = await db.Set<ScheduleRow>().AsNoTracking().FirstOrDefaultAsync(schedule => schedule.Name == work.Name, cancel);

        if (row is null)
        {
            db.Add(new ScheduleRow { Name = work.Name, NextAt = work.After(now) });
            _ = await db.TrySaveAsync(cancel);
        }
        else if (row.NextAt <= now)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);

            // Only one node finds the row as it read it.
            if (await db.Set<ScheduleRow>().Where(schedule => schedule.Name == work.Name && schedule.NextAt == row.NextAt)
                .ExecuteUpdateAsync(schedule => schedule.SetProperty(s => s.NextAt, work.After(now)), cancel) is 1)
            {
                work.Enqueue(db);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Recurring work {Name} could not be asked for")]
    private partial void LogUnasked(string name, Exception failure);
}
