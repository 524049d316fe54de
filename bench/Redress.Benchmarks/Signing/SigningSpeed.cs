namespace Redress.Benchmarks.Signing;

/// <summary>How fast signatures are taken in, beside the same endpoint storing nothing and an EF transaction a request, in interleaved rounds. None of these three sends mail; a fourth is the product sending the mails to confirm meanwhile.</summary>
internal static class SigningSpeed
{
    private const int Quiet = 5961;
    private const int Mailing = 5965;
    private const int Connections = 256;

    private const string Product = $"/api/v1/petitions/{SigningServer.Slug}/signatures";

    private static readonly (string Name, int Port, string Path)[] Ways =
        [("product", Quiet, Product), ("storing nothing", Quiet, "/twins/nothing"), ("EF a request", Quiet, "/twins/ef"), ("product, sending mail", Mailing, Product)];

    public static async Task<int> RunAsync(string folder, int rounds)
    {
        using var quiet = await ServerProcess.StartAsync(Path.Combine(folder, "quiet"), Quiet, "FULL", (SigningServer.WithoutMail, "1"));
        using var mailing = await ServerProcess.StartAsync(Path.Combine(folder, "mailing"), Mailing);
        var rates = Ways.ToDictionary(way => way.Name, _ => new List<double>(), StringComparer.Ordinal);

        foreach (var (name, port, path) in Ways[..3])
        {
            await SigningLoad.RunAsync(port, path, $"warm-{name[0]}", Connections, TimeSpan.FromSeconds(2), CancellationToken.None);
        }

        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (name, port, path) in Ways[..3])
            {
                await MeasureAsync(name, port, path, round, rates[name]);
            }
        }

        // Last, since its mails go on being sent for a while.
        for (var round = 1; round <= rounds; round++)
        {
            await MeasureAsync(Ways[3].Name, Mailing, Product, round, rates[Ways[3].Name]);
        }

        var median = rates.ToDictionary(rate => rate.Key, rate => rate.Value.Order().ElementAt(rate.Value.Count / 2), StringComparer.Ordinal);
        var (product, nothing, ef) = (median["product"], median["storing nothing"], median["EF a request"]);
        Console.WriteLine($"medians: product {product:N0}/s = {product / nothing:F2} x storing nothing ({nothing:N0}/s), {product / ef:F0} x EF a request ({ef:N0}/s); sending mail meanwhile {median[Ways[3].Name]:N0}/s");
        return product >= 0.4 * nothing && product >= 25 * ef ? 0 : 1;
    }

    private static async Task MeasureAsync(string name, int port, string path, int round, List<double> rates)
    {
        var outcome = await SigningLoad.RunAsync(port, path, $"{round}-{name[0]}{name.Length}", Connections, TimeSpan.FromSeconds(4), CancellationToken.None);
        rates.Add(outcome.PerSecond);
        Console.WriteLine($"round {round}, {name}: {outcome.PerSecond:N0}/s, p50 {outcome.Percentile(0.5):F1} ms, p99 {outcome.Percentile(0.99):F1} ms, refused {outcome.Refused}");
    }
}
