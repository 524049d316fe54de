using Redress.Domain.Officials;
using Redress.Officials.Import;
using Redress.Officials.Import.Sources;
using Redress.Platform;
using Redress.Platform.Jobs;

namespace Redress.Officials.Refresh;

/// <summary>Imports a source again, in the background.</summary>
internal sealed record RefreshOfficials(RosterKind Kind, string? Address, string? Roster) : IJob
{
    public static string Name => "officials.refresh";
}

/// <summary>Runs the import and keeps the desk told. A source that is wrong or away is said so, and not tried again by itself.</summary>
internal sealed class RefreshOfficialsHandler(ImportFromSource import, RefreshLog log) : IJobHandler<RefreshOfficials>
{
    public async Task RunAsync(RefreshOfficials job, CancellationToken cancel)
    {
        var source = new OfficialsSource(job.Kind, job.Address, job.Roster);

        try
        {
            var report = await import.RunAsync(source, null, progress => log.WriteAsync(source, RefreshState.Running, progress.Step, progress.Done, progress.Total, cancel), cancel);
            await log.WriteAsync(source, RefreshState.Done, string.Join(" ", report.Rosters.SelectMany(roster => roster.Changes).Distinct(StringComparer.Ordinal).Take(3)), 0, 0, cancel);
        }
        catch (CommandFailure failure)
        {
            await log.WriteAsync(source, RefreshState.Failed, failure.Message, 0, 0, cancel);
        }
    }
}
