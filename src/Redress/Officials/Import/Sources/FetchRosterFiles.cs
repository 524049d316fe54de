using System.Collections.Concurrent;
using System.Globalization;
using Redress.Domain.Officials;
using Redress.Platform;
using Redress.Platform.Outbound;

namespace Redress.Officials.Import.Sources;

/// <summary>Fetches the files of an import through the guarded client.</summary>
internal sealed class FetchRosterFiles(AllowedHosts allowed, IConfiguration configuration, TimeProvider clock) : IDisposable
{
    /// <summary>Whole data sets, not pages.</summary>
    private static readonly OutboundLimits Limits = new(TimeSpan.FromMinutes(2), 256 * 1024 * 1024, 5);

    private readonly GuardedHttp _http = new(allowed, Limits, configuration["Site:Url"]);

    public void Dispose() => _http.Dispose();

    /// <summary>One file, or an archive.</summary>
    public async Task<RosterFiles> FileAsync(string address, ReportProgress report, CancellationToken cancel)
    {
        await report(new("Fetching the file"));
        var page = await GetAsync(address, cancel);
        return RosterFiles.OfBytes(address, Path.GetFileName(page.Url.AbsolutePath) is { Length: > 0 } name ? name : "file", page.Bytes, Changed(page));
    }

    /// <summary>The files on Congress, from their public addresses or a mirror that has them side by side.</summary>
    public async Task<RosterFiles> CongressAsync(string? mirror, ReportProgress report, CancellationToken cancel)
    {
        var addresses = new CongressAddresses(mirror, CongressSeat.Congress(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        var fetched = new ConcurrentDictionary<string, FetchedPage>(StringComparer.Ordinal);
        await AllAsync(addresses.People(), fetched, report, cancel);

        if (!CongressAddresses.ZipRelations(fetched.Keys).Any())
        {
            throw new CommandFailure("Neither the Census relation of ZIP codes and districts nor the list that stands in for it could be fetched; nothing was changed.");
        }

        var files = Files(mirror, fetched);
        await AllAsync(addresses.Forms(Congress.ReadCongress.Senators(files)), fetched, report, cancel);
        return Files(mirror, fetched);
    }

    private RosterFiles Files(string? mirror, ConcurrentDictionary<string, FetchedPage> fetched) => RosterFiles.OfFetched(
        mirror ?? "the public addresses", fetched.ToDictionary(file => file.Key, file => file.Value.Bytes, StringComparer.Ordinal), fetched.Values.Select(Changed).Max());

    private async Task AllAsync(
        IReadOnlyList<CongressFile> wanted, ConcurrentDictionary<string, FetchedPage> fetched, ReportProgress report, CancellationToken cancel)
    {
        var done = 0;

        foreach (var some in wanted.Chunk(6))
        {
            await report(new("Fetching files", done, wanted.Count));
            var asked = some.Select(file => (file.Name, Page: GetAsync(file, cancel))).ToList();
            await ((Task)Task.WhenAll(asked.Select(file => file.Page))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // Of several that fail, the first that was asked for is named.
            foreach (var (name, answer) in asked)
            {
                if (await answer is { } page)
                {
                    fetched[name] = page;
                }
            }

            done += some.Length;
        }
    }

    private async Task<FetchedPage?> GetAsync(CongressFile file, CancellationToken cancel) => await _http.GetAsync(file.Address, cancel) switch
    {
        FetchedPage page => page,
        FetchFailure when file.MayFail => null,
        FetchFailure { Kind: FetchProblem.NotFound } when file.MayBeMissing => null,
        FetchFailure failure => throw Failed(file.Address, failure),
        _ => null,
    };

    private async Task<FetchedPage> GetAsync(string address, CancellationToken cancel) => await _http.GetAsync(address, cancel) switch
    {
        FetchedPage page => page,
        FetchFailure failure => throw Failed(address, failure),
        _ => throw new CommandFailure($"{address} answered with nothing; nothing was changed."),
    };

    private static CommandFailure Failed(string address, FetchFailure failure) => new($"{address} could not be fetched: {failure.Why} Nothing was changed.");

    /// <summary>By the server's word; today where it gives none.</summary>
    private DateOnly Changed(FetchedPage page) => DateOnly.FromDateTime(
        DateTimeOffset.TryParse(page.Validators.LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var changed) ? changed.UtcDateTime : clock.GetUtcNow().UtcDateTime);
}
