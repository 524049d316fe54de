using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Runs the log's rounds, one every minute over all nodes.</summary>
internal sealed partial class Sequencer(IServiceScopeFactory scopes, LogHealth health, TimeProvider clock, ILogger<Sequencer> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);

        try
        {
            do
            {
                await TryRunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task TryRunAsync(CancellationToken stopping)
    {
        var known = health.Refusal;

        try
        {
            await using var scope = scopes.CreateAsyncScope();

            if (!await WasJustRunAsync(scope.ServiceProvider.GetRequiredService<RedressDb>(), stopping)
                && await scope.ServiceProvider.GetRequiredService<SequenceLog>().RunAsync(stopping) is Sequenced.Refused && health.Refusal != known)
            {
                LogRefused(health.Refusal);
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // The disk is full, the database is away: the next round goes on from where this one stopped.
            LogFailed(failure);
        }
    }

    /// <summary>Whether another node had its round less than half a minute ago: fewer rounds shuffle more leaves.</summary>
    private async Task<bool> WasJustRunAsync(RedressDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<LogCheckpoint>().MaxAsync(checkpoint => checkpoint.PublishedAt, cancel) is { } last && last <= now && now - last < Round / 2;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The petition log signs nothing: {Why}")]
    private partial void LogRefused(string? why);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the petition log failed")]
    private partial void LogFailed(Exception failure);
}
