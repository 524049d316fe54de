namespace Redress.Benchmarks.Signing;

/// <summary>How fast signatures are taken in, beside the same endpoint storing nothing and an EF transaction a request, in interleaved rounds.</summary>
internal static class SigningSpeed
{
    private const int Connections = 256;
    private static readonly (string Name, string Path)[] Ways = [("product", $"/api/v1/petitions/{SigningServer.Slug}/signatures"), ("storing nothing", "/twins/nothing"), ("EF a request", "/twins/ef")];

    public static async Task<int> RunAsync(string folder, int rounds)
    {
        const int Port = 5961;
        using var server = await ServerProcess.StartAsync(folder, Port);
        var rates = Ways.ToDictionary(way => way.Name, _ => new List<double>(), StringComparer.Ordinal);

        foreach (var (name, path) in Ways)
        {
            await SigningLoad.RunAsync(Port, path, $"warm-{name[0]}", Connections, TimeSpan.FromSeconds(2), CancellationToken.None);
        }

        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (name, path) in Ways)
            {
                var outcome = await SigningLoad.RunAsync(Port, path, $"{round}-{name[0]}", Connections, TimeSpan.FromSeconds(4), CancellationToken.None);
                rates[name].Add(outcome.PerSecond);
                Console.WriteLine($"round {round}, {name}: {outcome.PerSecond:N0}/s, p50 {outcome.Percentile(0.5):F1} ms, p99 {outcome.Percentile(0.99):F1} ms, refused {outcome.Refused}");
            }
        }

        var median = rates.ToDictionary(rate => rate.Key, rate => rate.Value.Order().ElementAt(rate.Value.Count / 2), StringComparer.Ordinal);
        Console.WriteLine($"medians: product {median["product"]:N0}/s = {median["product"] / median["storing nothing"]:F2} x storing nothing ({median["storing nothing"]:N0}/s), {median["product"] / median["EF a request"]:F0} x EF a request ({median["EF a request"]:N0}/s)");
        return 0;
    }
}
