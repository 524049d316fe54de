using Redress.Domain.Officials;
using Redress.Officials.Import.Congress;
using Redress.Officials.Import.OpenStates;
using Redress.Officials.Import.Popolo;
using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import;

/// <param name="Rosters">As they are now.</param>
/// <param name="Contents">What was read for each.</param>
internal sealed record ImportReport(IReadOnlyList<Roster> Rosters, IReadOnlyList<RosterContent> Contents);

/// <summary>Reads a source whole, then imports it: the command's and the job's one way.</summary>
internal sealed class ImportFromSource(FetchRosterFiles fetch, ImportOfficials import, TimeProvider clock)
{
    /// <param name="source">Where from.</param>
    /// <param name="asOf">The day the data describes; the newest file's without it.</param>
    /// <param name="report">Told how far it has come.</param>
    /// <param name="cancel">Ends it; nothing is changed then.</param>
    public async Task<ImportReport> RunAsync(OfficialsSource source, DateOnly? asOf, ReportProgress report, CancellationToken cancel)
    {
        var files = await FilesAsync(source, report, cancel);
        await report(new("Reading"));
        var now = clock.GetUtcNow();
        var day = asOf ?? DateOnly.FromDateTime(now.UtcDateTime);
        IReadOnlyList<RosterContent> contents = source.Kind switch
        {
            RosterKind.Congress => ReadCongress.Read(files, day, now),
            RosterKind.OpenStates => ReadOpenStates.Read(files, day, now),
            RosterKind.Popolo => [ReadPopolo.Read(files, source.Name, now)],
        };
        await report(new("Saving"));
        return new ImportReport(await import.RunAsync(contents, source, files, asOf, cancel), contents);
    }

    private async Task<RosterFiles> FilesAsync(OfficialsSource source, ReportProgress report, CancellationToken cancel) => source switch
    {
        { Kind: RosterKind.Congress, IsOnTheWeb: true } => await fetch.CongressAsync(source.Address, report, cancel),
        { Address: { } address, IsOnTheWeb: true } => await fetch.FileAsync(address, report, cancel),
        { Address: { } address } when Directory.Exists(address) => RosterFiles.OfFolder(address),
        { Address: var address } => RosterFiles.OfFile(address!),
    };
}
