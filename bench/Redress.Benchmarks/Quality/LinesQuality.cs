using System.Text.Json;
using Redress.Reading;
using Redress.Reading.Topics;

namespace Redress.Benchmarks.Quality;

/// <summary>Scores Promised and Unknown against sentences that a person marked.</summary>
/// <remarks>
/// The folder holds <c>stories.jsonl</c> (<c>{"id", "part", "text"}</c>) and <c>annotations.jsonl</c> (<c>{"id", "promised", "unknown",
/// "maybePromised", "maybeUnknown"}</c>, each a list of <c>{"n", "starts"}</c>). A sentence is found again by the text it starts with;
/// borderline ones count neither as right nor as wrong.
/// </remarks>
internal static class LinesQuality
{
    public static int Run(string folder)
    {
        var marks = File.ReadLines(Path.Combine(folder, "annotations.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(mark => mark.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var scores = new SortedDictionary<string, LinesScore>(StringComparer.Ordinal);

        foreach (var line in File.ReadLines(Path.Combine(folder, "stories.jsonl")))
        {
            using var story = JsonDocument.Parse(line);
            var reading = StoryReader.Read(new Article { Headline = "", Text = story.RootElement.GetProperty("text").GetString()! }, TopicIndex.Empty);
            var mark = marks[story.RootElement.GetProperty("id").GetString()!];
            var part = story.RootElement.GetProperty("part").GetString();

            Of($"{part} promised").Add(reading.Commitments.SelectMany(found => found.Cites), Marked(reading, mark, "promised"), Marked(reading, mark, "maybePromised"));
            Of($"{part} unknown").Add(reading.Unknowns.SelectMany(found => found.Cites), Marked(reading, mark, "unknown"), Marked(reading, mark, "maybeUnknown"));
        }

        Console.WriteLine("| part and kind | right | wrong | missed | precision | recall |\n|---|---|---|---|---|---|");

        foreach (var (name, score) in scores)
        {
            Console.WriteLine(FormattableString.Invariant($"| {name} | {score.Right} | {score.Wrong} | {score.Missed} | {score.Precision:F2} | {score.Recall:F2} |"));
        }

        return 0;

        LinesScore Of(string name) => scores.TryGetValue(name, out var score) ? score : scores[name] = new LinesScore();
    }

    private static HashSet<int> Marked(StoryReading reading, JsonElement mark, string kind) =>
        [.. mark.GetProperty(kind).EnumerateArray().Select(m => m.GetProperty("starts").GetString()!).SelectMany(starts => reading.Sentences.Where(s => s.Text.Replace('\n', ' ').StartsWith(starts, StringComparison.Ordinal)).Take(1)).Select(s => s.N)];
}
