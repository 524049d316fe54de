namespace Redress.Benchmarks.Signing;

/// <summary>How fast signatures are taken in, beside the same endpoint storing nothing and an EF transaction a request, in interleaved rounds. None of these sends mail; the last is the product sending the mails to confirm meanwhile.</summary>
internal static class SigningSpeed
{
    private const int Quiet = 5961;
    private const int Mailing = 5965;
    private const int Connections = 256;

    private static readonly (string Name, int Port, SigningLoad.Door Door)[] Ways =
    [
        ("product", Quiet, SigningLoad.Door.Api), ("storing nothing", Quiet, new("/twins/nothing")), ("EF a request", Quiet, new("/twins/ef")), ("the page's form", Quiet, SigningLoad.Door.Form),
        ("product, sending mail", Mailing, SigningLoad.Door.Api),
    ];

    /// <param name="folder">For the databases; its disk is measured with them.</param>
    /// <param name="rounds">Of each way.</param>
    /// <param name="fsync">By how many milliseconds every fsync is slowed; 0 leaves the disk as it is.</param>
    public static async Task<int> RunAsync(string folder, int rounds, int fsync)
    {
        var disk = fsync > 0 ? await SlowFsync.PrepareAsync(folder, fsync) : [];
        using var quiet = await ServerProcess.StartAsync(Path.Combine(folder, "quiet"), Quiet, "FULL", [(SigningServer.WithoutMail, "1"), .. disk]);
        using var mailing = await ServerProcess.StartAsync(Path.Combine(folder, "mailing"), Mailing, "FULL", disk);
        var rates = Ways.ToDictionary(way => way.Name, _ => new List<double>(), StringComparer.Ordinal);

        foreach (var (name, port, door) in Ways[..^1])
        {
            await SigningLoad.RunAsync(port, door, $"warm-{name.Length}", Connections, TimeSpan.FromSeconds(8), CancellationToken.None);
        }

        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (name, port, door) in Ways[..^1])
            {
                await MeasureAsync(name, port, door, round, rates[name]);
            }
        }

        // Last, since its mails go on being sent for a while.
        for (var round = 1; round <= rounds; round++)
        {
            await MeasureAsync(Ways[^1].Name, Mailing, Ways[^1].Door, round, rates[Ways[^1].Name]);
        }

        var median = rates.ToDictionary(rate => rate.Key, rate => rate.Value.Order().ElementAt(rate.Value.Count / 2), StringComparer.Ordinal);
        var (product, nothing, ef) = (median["product"], median["storing nothing"], median["EF a request"]);
        Console.WriteLine($"medians: product {product:N0}/s = {product / nothing:F2} x storing nothing ({nothing:N0}/s), {product / ef:F0} x EF a request ({ef:N0}/s); by the page's form {median[Ways[3].Name]:N0}/s, by the API sending mail meanwhile {median[Ways[^1].Name]:N0}/s");
        return product >= 0.4 * nothing && product >= 25 * ef ? 0 : 1;
    }

    private static async Task MeasureAsync(string name, int port, SigningLoad.Door door, int round, List<double> rates)
    {
        var outcome = await SigningLoad.RunAsync(port, door, $"{round}-{name[0]}{name.Length}", Connections, TimeSpan.FromSeconds(4), CancellationToken.None);
        rates.Add(outcome.Load.PerSecond);
        Console.WriteLine($"round {round}, {name}: {outcome.Load.PerSecond:N0}/s, p50 {outcome.Load.Percentile(0.5):F1} ms, p99 {outcome.Load.Percentile(0.99):F1} ms, refused {outcome.Load.Refused}");
    }
}
