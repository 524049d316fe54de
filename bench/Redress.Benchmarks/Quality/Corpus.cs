using System.IO.Compression;
using System.Text.Json;

namespace Redress.Benchmarks.Quality;

/// <summary>A page of a corpus.</summary>
internal sealed record CorpusPage(string Id, Uri? Url, string Html);

/// <summary>Reads the corpora of a folder: pages in data/reading, answers in expect/reading.</summary>
internal static class Corpus
{
    public static readonly string[] Pages = ["pages-news", "pages-articles", "pages-mixed"];

    public static bool Has(string folder, string name) => File.Exists(PagesFile(folder, name)) && File.Exists(AnswersFile(folder, name));

    public static IEnumerable<CorpusPage> Read(string folder, string name)
    {
        using var stream = new GZipStream(File.OpenRead(PagesFile(folder, name)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var page = JsonDocument.Parse(line);
            var root = page.RootElement;
            Uri.TryCreate(root.GetProperty("url").GetString(), UriKind.Absolute, out var url);
            yield return new CorpusPage(root.GetProperty("id").GetString()!, url, root.GetProperty("html").GetString()!);
        }
    }

    public static Dictionary<string, JsonElement> Answers(string folder, string name) =>
        File.ReadLines(AnswersFile(folder, name)).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToDictionary(answer => answer.GetProperty("id").GetString()!, StringComparer.Ordinal);

    private static string PagesFile(string folder, string name) => Path.Combine(folder, "data", "reading", name + ".jsonl.gz");

    private static string AnswersFile(string folder, string name) => Path.Combine(folder, "expect", "reading", name + ".jsonl");
}
