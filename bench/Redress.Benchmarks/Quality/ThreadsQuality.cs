using System.Text.Json;
using Redress.Reading.Threads;

namespace Redress.Benchmarks.Quality;

/// <summary>How well threads decided on arrival agree with the events people saw; the whole stream, and parts of its events alone.</summary>
internal static class ThreadsQuality
{
    internal sealed record Story(string Id, string Headline, string Text, DateTimeOffset Published);

    /// <param name="shared">The folder with <c>data</c> and <c>expect</c>.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string shared, TextWriter output)
    {
        var events = LabelledFile.Read(Path.Combine(shared, "expect/reading/threads.jsonl"))
            .ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("event").GetInt32(), StringComparer.Ordinal);
        var stories = LabelledFile.Read(Path.Combine(shared, "data/reading/threads.jsonl.gz"))
            .Select(line => line.Deserialize<Story>(JsonSerializerOptions.Web)!).ToArray();

        output.WriteLine($"threads, all: {Score(stories, events)}");
        var order = stories.Select(story => events[story.Id]).Distinct().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        for (var half = 0; half < 2; half++)
        {
            var part = half;
            output.WriteLine($"threads, half {half + 1}: {Score([.. stories.Where(story => order[events[story.Id]] * 2 / order.Count == part)], events)}");
        }
    }

    private static string Score(Story[] stories, Dictionary<string, int> events)
    {
        var finder = new ThreadFinder();
        var decided = stories.Select(story => (Thread: finder.Add(story.Headline, story.Text, story.Published), Event: events[story.Id])).ToArray();
        var threads = decided.CountBy(story => story.Thread).ToDictionary();
        var told = decided.CountBy(story => story.Event).ToDictionary();
        var both = decided.CountBy(story => story).ToDictionary();
        var precision = decided.Average(story => (double)both[story] / threads[story.Thread]);
        var recall = decided.Average(story => (double)both[story] / told[story.Event]);
        var pairs = 2 * PairsIn(both.Values) / (PairsIn(threads.Values) + PairsIn(told.Values));
        return $"{stories.Length} stories, {threads.Count} threads of {told.Count} events, BCubed F1 {2 * precision * recall / (precision + recall):F4}, pair F1 {pairs:F4}";
    }

    private static double PairsIn(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1) / 2.0);
}
