using Redress.Benchmarks.Quality;
using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Training;

/// <summary>Trains the model that finds an article's text. The second stage learns from first judgments of pages the first had not seen.</summary>
internal static class BodyTraining
{
    private const int InnerFolds = 3;

    /// <summary>Trains on all pages and writes the model.</summary>
    public static void Write(string folder, string file)
    {
        var model = Train(TrainingPage.ReadAll(folder));
        using var writer = new BinaryWriter(File.Create(file));
        model.Write(writer);
    }

    /// <summary>Scores every page with a model trained on other sites, the honest estimate for pages not seen.</summary>
    public static void Check(string folder, int folds = 5)
    {
        var pages = TrainingPage.ReadAll(folder);
        var scores = Corpus.Pages.ToDictionary(name => name, name => PageScores.For(name), StringComparer.Ordinal);
        for (var fold = 0; fold < folds; fold++)
        {
            var model = Train([.. pages.Where(page => Fold(page.Site, folds) != fold)]);
            foreach (var page in pages.Where(page => Fold(page.Site, folds) == fold))
            {
                scores[page.Corpus].Add(page.Answer, BodyFinder.Visible(page.Layout, model));
            }
        }

        foreach (var (name, score) in scores)
        {
            Console.WriteLine($"{name,-16} F1 {score.F1:F4} on sites not trained on");
        }
    }

    private static BodyModel Train(List<TrainingPage> pages)
    {
        var held = new Dictionary<TrainingPage, float[]>();
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var others = Fit(pages.Where(page => Fold(page.Site + "x", InnerFolds) != fold), page => page.Rows);
            foreach (var page in pages.Where(page => Fold(page.Site + "x", InnerFolds) == fold))
            {
                held[page] = [.. page.Rows.Select(row => others.Judge(row))];
            }
        }

        return new BodyModel(Fit(pages, page => page.Rows), Fit(pages, page => WithSurroundings(page, held[page])));
    }

    private static Trees Fit(IEnumerable<TrainingPage> pages, Func<TrainingPage, float[][]> rows) => Booster.Train(
        [.. pages.SelectMany(page => rows(page).Select((row, i) => new Sample(row, page.Labels[i], page.Weights[i]))).Where(sample => sample.Weight > 0)]);

    private static float[][] WithSurroundings(TrainingPage page, float[] first)
    {
        if (first.Length == 0)
        {
            return [];
        }

        var surroundings = new Surroundings(page.Layout, first);
        var values = new float[Features.Most + Surroundings.Most];
        return [.. page.Rows.Select((row, i) => values[..surroundings.Append(i, row, values)])];
    }

    private static int Fold(string site, int folds) => (int)((site.Aggregate(17u, (hash, c) => (hash * 31) + c) >> 7) % folds);
}
