using Redress.Platform.Database;

namespace Redress.Platform.Counting;

/// <summary>Writes the counts down twice a minute, and when the program stops.</summary>
internal sealed partial class CountFlusher(Counts counts, IServiceScopeFactory scopes, TimeProvider clock, ILogger<CountFlusher> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryFlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await TryFlushAsync(stoppingToken);
        }
    }

    private async Task TryFlushAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await counts.FlushAsync(scope.ServiceProvider.GetRequiredService<RedressDb>(), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnwritten(failure);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Counts could not be written and are kept for the next time")]
    private partial void LogUnwritten(Exception failure);
}
