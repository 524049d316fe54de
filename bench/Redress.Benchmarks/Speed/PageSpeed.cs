using System.Globalization;
using System.Text;

namespace Redress.Benchmarks.Speed;

/// <summary>How many readers of one page a running server answers in a second, in interleaved rounds: all of them asking for the same page, beside each getting one of their own and beside a file that is only sent.</summary>
internal static class PageSpeed
{
    private const int Readers = 64;
    private const int Rounds = 3;

    /// <param name="address">The page.</param>
    /// <param name="file">The path of a file about as large as the page when both are compressed.</param>
    public static async Task RunAsync(Uri address, string file)
    {
        (string Name, Func<int, string> Path)[] ways =
        [
            ("the page, for a crowd", _ => address.AbsolutePath),
            ("the page, drawn for each", number => string.Create(CultureInfo.InvariantCulture, $"{address.AbsolutePath}?nobody={number}")),
            ("a file", _ => file),
        ];
        var rates = ways.ToDictionary(way => way.Name, _ => new List<double>(), StringComparer.Ordinal);

        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, path) in ways)
            {
                var outcome = await HttpLoad.RunAsync(address.Port, number => Request(path(number)), 200, Readers, TimeSpan.FromSeconds(5), CancellationToken.None);

                if (round > 0)
                {
                    rates[name].Add(outcome.PerSecond);
                    Console.WriteLine($"round {round}, {name}: {outcome.PerSecond:N0}/s, p50 {outcome.Percentile(0.5):F1} ms, p99 {outcome.Percentile(0.99):F1} ms, refused {outcome.Refused}");
                }
            }
        }

        var median = ways.Select(way => rates[way.Name].Order().ElementAt(Rounds / 2)).ToList();
        Console.WriteLine($"medians: for a crowd {median[0]:N0}/s = {median[0] / median[1]:N0} x drawn for each ({median[1]:N0}/s), {median[0] / median[2]:F2} x a file ({median[2]:N0}/s)");
    }

    private static byte[] Request(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n");
}
