using System.Collections.Frozen;
using System.Globalization;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Jobs;

/// <summary>Runs jobs as they fall due, several at a time.</summary>
internal sealed partial class JobWorker(
    IServiceScopeFactory scopes, Site site, IEnumerable<JobKind> kinds, JobSignal signal, Rush rush, JobSettings settings, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private readonly FrozenDictionary<string, JobKind> _kinds = kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, settings.Workers).Select(worker => WorkAsync(worker, stoppingToken)));

    private async Task WorkAsync(int worker, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await StandBackAsync(worker, stopping);
            var woken = signal.Next;

            if (!await TryRunOneAsync(stopping))
            {
                var pause = Task.Delay(settings.Poll, clock, stopping);
                await Task.WhenAny(woken, pause);
            }
        }
    }

    /// <summary>In a rush one worker goes on slowly, and the others wait for its end.</summary>
    private async Task StandBackAsync(int worker, CancellationToken stopping)
    {
        for (var rests = 0; rush.IsOn && (worker > 0 || rests == 0) && !stopping.IsCancellationRequested; rests++)
        {
            await Task.Delay(Rush.Rest, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Whether there may be more to do at once.</returns>
    private async Task<bool> TryRunOneAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();

            if (await queue.TakeAsync(stopping) is not { } job)
            {
                return false;
            }

            await RunAsync(queue, job, stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            // The database is locked, full or away: the lease brings the job back, and the worker must live to take it.
            LogUnsettled(failure);
            return false;
        }
    }

    private async Task RunAsync(JobQueue queue, JobRow job, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(settings.Lease * 0.8, clock);
        await using var grace = stopping.Register(() => limit.CancelAfter(settings.Grace));

        try
        {
            // A scope of its own: what a failed handler left behind in the database context must not be saved with the outcome.
            await using var scope = scopes.CreateAsyncScope();
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(site.Language);
            var kind = _kinds.GetValueOrDefault(job.Name) ?? throw new InvalidOperationException($"Nothing here runs jobs named {job.Name}.");
            await kind.RunAsync(scope.ServiceProvider, job.Payload, limit.Token);
            await queue.DoneAsync(job, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await queue.ReturnAsync(job, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogFailed(job.Name, job.Id, job.Tries, failure);
            await queue.FailedAsync(job, $"{failure.GetType().Name}: {failure.Message}", CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Name} {Id} failed at try {Try}")]
    private partial void LogFailed(string name, long id, int @try, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A job could not be taken or settled")]
    private partial void LogUnsettled(Exception failure);
}
