using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Redress.Reading.Extraction;
using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Body;

/// <summary>A page of a corpus with its answer, its blocks described and marked.</summary>
internal sealed partial class TrainingPage
{
    public required string Corpus { get; init; }
    public required string Id { get; init; }
    public required string Host { get; init; }
    public required Layout Layout { get; init; }
    public required float[][] Rows { get; init; }
    public required float[] Labels { get; init; }
    public required float[] Weights { get; init; }
    public required string Gold { get; init; }
    public required string[] With { get; init; }
    public required string[] Without { get; init; }

    public static List<TrainingPage> ReadAll(string folder, string corpus)
    {
        var gold = File.ReadLines($"{folder}/expect/reading/{corpus}.jsonl").Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(e => e.GetProperty("id").GetString()!);
        using var stream = new GZipStream(File.OpenRead($"{folder}/data/reading/{corpus}.jsonl.gz"), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return [.. lines.AsParallel().AsOrdered().Select(line =>
        {
            using var page = JsonDocument.Parse(line);
            var id = page.RootElement.GetProperty("id").GetString()!;
            return Read(corpus, id, page.RootElement.GetProperty("url").GetString()!, page.RootElement.GetProperty("html").GetString()!, gold[id]);
        })];
    }

    private static TrainingPage Read(string corpus, string id, string url, string html, JsonElement gold)
    {
        var layout = new Layout(PageParser.Parse(html));
        var features = new Features(layout);
        var rows = new float[layout.Blocks.Count][];
        Span<float> values = stackalloc float[Features.Most];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = values[..features.Write(i, values)].ToArray();
        }

        var text = gold.TryGetProperty("text", out var t) ? t.GetString()! : "";
        string[] Strings(string name) => gold.TryGetProperty(name, out var e) ? [.. e.EnumerateArray().Select(x => x.GetString()!)] : [];
        var (labels, weights) = text.Length > 0 ? Mark(layout, text) : MarkSegments(layout, Strings("with_"), Strings("without"));
        return new TrainingPage
        {
            Corpus = corpus, Id = id, Host = Uri.TryCreate(url, UriKind.Absolute, out var u) ? u.Host.Replace("www.", "", StringComparison.Ordinal) : id, Layout = layout, Rows = rows, Labels = labels, Weights = weights,
            Gold = text, With = Strings("with_"), Without = Strings("without"),
        };
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    public static string[] Words(string text) => [.. Enumerate(text)];

    private static List<string> Enumerate(string text)
    {
        var list = new List<string>();
        foreach (var m in Word().EnumerateMatches(text))
        {
            list.Add(text.Substring(m.Index, m.Length).ToLowerInvariant());
        }

        return list;
    }

    private static (float[] Labels, float[] Weights) Mark(Layout layout, string gold)
    {
        var goldWords = Words(gold);
        var flat = " " + string.Join(' ', goldWords) + " ";
        var lines = gold.Split('\n').Select(l => string.Join(' ', Words(l))).ToHashSet(StringComparer.Ordinal);
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 4 <= goldWords.Length; i++)
        {
            grams.Add(string.Join(' ', goldWords, i, 4));
        }

        var blocks = layout.Blocks;
        var labels = new float[blocks.Count];
        var weights = new float[blocks.Count];
        var words = blocks.Select(b => Words(b.Text)).ToArray();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (words[i].Length >= 6)
            {
                var hits = Enumerable.Range(0, words[i].Length - 3).Count(k => grams.Contains(string.Join(' ', words[i], k, 4)));
                labels[i] = hits >= 0.5 * (words[i].Length - 3) ? 1 : 0;
            }
        }

        // The tightest region that holds nearly all that is marked.
        var sums = new float[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + (labels[i] * blocks[i].Chars);
        }

        var core = layout.Regions[0];
        foreach (var region in layout.Regions)
        {
            core = region.Parent == core && sums[region.End] - sums[region.First] >= 0.85 * sums[^1] ? region : core;
        }

        var inside = new HashSet<string>(Enumerable.Range(core.First, core.End - core.First).Where(i => labels[i] > 0).Select(i => blocks[i].Text), StringComparer.Ordinal);
        int first = Array.IndexOf(labels, 1f), last = Array.LastIndexOf(labels, 1f);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (labels[i] > 0 && layout.Title.Is(blocks[i].Text) && !lines.Contains(string.Join(' ', words[i])))
            {
                labels[i] = 0;
            }

            if (labels[i] > 0 && !core.Holds(i) && inside.Contains(blocks[i].Text))
            {
                labels[i] = 0;
            }

            if (words[i].Length is > 0 and < 6 && first >= 0 && i >= first - 4 && i <= last + 4 && core.Holds(i))
            {
                labels[i] = flat.Contains(" " + string.Join(' ', words[i]) + " ", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        double positive = 0, negative = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            weights[i] = words[i].Length + 1.5f;
            positive += labels[i] > 0 ? weights[i] : 0;
            negative += labels[i] > 0 ? 0 : weights[i];
        }

        var size = Math.Max(goldWords.Length, 60);
        var damp = Math.Min(1, 2.5 * size / Math.Max(negative, 1));
        for (var i = 0; i < blocks.Count; i++)
        {
            weights[i] *= (float)(100.0 / size * (labels[i] > 0 ? 1 : damp));
        }

        return (labels, weights);
    }

    private static (float[] Labels, float[] Weights) MarkSegments(Layout layout, string[] with, string[] without)
    {
        var labels = new float[layout.Blocks.Count];
        var weights = new float[layout.Blocks.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var text = Flat(layout.Blocks[i].Text);
            bool yes = with.Any(s => text.Contains(Flat(s), StringComparison.Ordinal)), no = without.Any(s => text.Contains(Flat(s), StringComparison.Ordinal));
            labels[i] = yes && !no ? 1 : 0;
            weights[i] = yes != no ? 12 : 0;
        }

        return (labels, weights);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    public static string Flat(string text) => Space().Replace(text, " ").Trim();
}
