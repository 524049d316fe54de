using System.Text.Json;
using Redress.Benchmarks.Quality;
using Redress.Reading.Extraction;
using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Training;

/// <summary>A page with its blocks described and marked: does each belong to the article?</summary>
internal sealed class TrainingPage
{
    public required string Corpus { get; init; }

    /// <summary>Pages of one site stay on one side of a split.</summary>
    public required string Site { get; init; }

    public required JsonElement Answer { get; init; }

    public required Layout Layout { get; init; }

    public required float[][] Rows { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Weights { get; init; }

    public static List<TrainingPage> ReadAll(string folder) =>
        [.. Quality.Corpus.Pages.SelectMany(name =>
        {
            var answers = Quality.Corpus.Answers(folder, name);
            return Quality.Corpus.Read(folder, name).AsParallel().AsOrdered().Select(page => Read(name, page, answers[page.Id]));
        })];

    private static TrainingPage Read(string corpus, CorpusPage page, JsonElement answer)
    {
        var layout = new Layout(PageParser.Parse(page.Html));
        var features = new Features(layout);
        var values = new float[Features.Most];
        var (labels, weights) = answer.TryGetProperty("text", out var text)
            ? new TextMarks(layout, text.GetString()!).Mark()
            : SegmentMarks.Mark(layout, PageScores.Strings(answer, "with_"), PageScores.Strings(answer, "without"));
        return new TrainingPage
        {
            Corpus = corpus,
            Site = page.Url?.Host.Replace("www.", "", StringComparison.Ordinal) ?? page.Id,
            Answer = answer,
            Layout = layout,
            Rows = [.. layout.Blocks.Select((_, i) => values[..features.Write(i, values)])],
            Labels = labels,
            Weights = weights,
        };
    }
}
