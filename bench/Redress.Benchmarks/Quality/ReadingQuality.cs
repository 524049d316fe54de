namespace Redress.Benchmarks.Quality;

/// <summary>Scores every task of reading over whatever corpora a folder has, and says which are missing.</summary>
internal static class ReadingQuality
{
    public static void Run(string folder, TextWriter output)
    {
        PageQuality.Run(folder);
        var quotes = Path.Combine(folder, "expect/reading/quotes-dev.jsonl.gz");
        WhereThere([quotes], "quotes", output, () => WriteQuotes(QuotesQuality.Measure(quotes), output));
        WhereThere(
            [Path.Combine(folder, "expect/reading/threads.jsonl"), Path.Combine(folder, "data/reading/threads.jsonl.gz")],
            "threads", output, () => ThreadsQuality.Run(folder, output));
        WhereThere(
            [Path.Combine(folder, "data/reading/topics-petitions.jsonl.gz"), Path.Combine(folder, "data/reading/topics-headlines.jsonl.gz")],
            "topics", output, () => TopicLabelsQuality.Run(folder, output));
    }

    private static void WriteQuotes(QuotesScore score, TextWriter output) =>
        output.WriteLine($"quotes, right speaker: precision {score.Precision:F4}, recall {score.Recall:F4}, F1 {score.F1:F4}");

    private static void WhereThere(string[] files, string task, TextWriter output, Action measure)
    {
        if (Array.Find(files, file => !File.Exists(file)) is { } missing)
        {
            output.WriteLine($"{task}: {missing} is missing");
            return;
        }

        measure();
    }
}
