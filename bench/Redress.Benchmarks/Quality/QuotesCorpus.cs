using System.IO.Compression;
using System.Text.Json;

namespace Redress.Benchmarks.Quality;

/// <summary>Stories whose attributions people marked: which words are whose.</summary>
internal static class QuotesCorpus
{
    /// <summary>One attribution; offsets are UTF-16, ends exclusive.</summary>
    /// <param name="Source">The mention of who said it; empty where the story does not say.</param>
    /// <param name="Content">What was said.</param>
    internal sealed record Attribution(List<(int Start, int End)> Source, List<(int Start, int End)> Content);

    internal sealed record AnnotatedStory(string Id, string Text, List<Attribution> Attributions);

    /// <summary>Reads JSON lines <c>{"id", "text", "attr": [{"source", "content"}]}</c>, gzipped or not; the file counts in code points.</summary>
    public static IEnumerable<AnnotatedStory> Read(string file)
    {
        using var raw = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } line)
        {
            using var story = JsonDocument.Parse(line);
            var text = story.RootElement.GetProperty("text").GetString()!;
            var at = Utf16Offsets(text);

            yield return new AnnotatedStory(
                story.RootElement.GetProperty("id").GetString()!, text,
                [.. story.RootElement.GetProperty("attr").EnumerateArray().Select(a => new Attribution(Spans(a.GetProperty("source"), at), Spans(a.GetProperty("content"), at)))]);
        }
    }

    public static int Overlap(List<(int Start, int End)> spans, int start, int end) =>
        spans.Sum(s => Math.Max(0, Math.Min(s.End, end) - Math.Max(s.Start, start)));

    /// <summary>The attribution that covers most of a stretch, and at least half of it.</summary>
    public static Attribution? Covering(AnnotatedStory story, int start, int end) =>
        story.Attributions.OrderByDescending(a => Overlap(a.Content, start, end)).FirstOrDefault(a => 2 * Overlap(a.Content, start, end) >= end - start);

    private static List<(int, int)> Spans(JsonElement spans, int[] at) => [.. spans.EnumerateArray().Select(s => (at[s[0].GetInt32()], at[s[1].GetInt32()]))];

    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);

        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);

            if (i + 1 >= text.Length)
            {
                break;
            }
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
