using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Redress.Benchmarks.Speed;

/// <summary>
/// Times looking officials up at a running server against reading a page the reader's browser has already (304), in turns, under
/// the same load from as many readers at once. Only the ratio of one run means anything.
/// </summary>
internal static class LookUpSpeed
{
    private const int Readers = 32;
    private const int Rounds = 400;

    public static async Task RunAsync(string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers }) { BaseAddress = new Uri(address) };
        using var page = await client.GetAsync("/about");
        var tag = page.Headers.ETag?.ToString() ?? throw new InvalidOperationException("/about has no ETag");
        await MeasureAsync(client, tag, Rounds / 10);
        var (pages, lookUps, documents) = await MeasureAsync(client, tag, Rounds);

        Console.WriteLine($"{"",-28} {"median ms",10} {"p99 ms",8}");
        Console.WriteLine($"{"a page the browser has",-28} {At(pages, 0.5),10:F2} {At(pages, 0.99),8:F2}");
        Console.WriteLine($"{"a look-up as JSON",-28} {At(lookUps, 0.5),10:F2} {At(lookUps, 0.99),8:F2}");
        Console.WriteLine($"{"a look-up as a page",-28} {At(documents, 0.5),10:F2} {At(documents, 0.99),8:F2}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 of a look-up is {At(lookUps, 0.99) / At(pages, 0.99):F2} times that of the page ({documents.Count} of each, {Readers} readers at once)"));
    }

    private static async Task<(List<double> Pages, List<double> LookUps, List<double> Documents)> MeasureAsync(HttpClient client, string tag, int rounds)
    {
        var (pages, lookUps, documents) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<double>());
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            var random = new Random(reader);

            for (var round = 0; round < rounds; round++)
            {
                var zip = random.Next(1000, 99951).ToString("D5", CultureInfo.InvariantCulture);
                pages.Add(await TimeAsync(client, "/about", tag));
                lookUps.Add(await TimeAsync(client, $"/officials/find.json?zip={zip}", null));
                documents.Add(await TimeAsync(client, $"/officials/find?zip={zip}", null));
            }
        })));
        return ([.. pages.Order()], [.. lookUps.Order()], [.. documents.Order()]);
    }

    private static async Task<double> TimeAsync(HttpClient client, string path, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        _ = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode || tag is not null ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    private static double At(List<double> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)];
}
