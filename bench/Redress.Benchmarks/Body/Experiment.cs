using System.Diagnostics;
using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Body;

internal static class Experiment
{
    public static void Run(string folder, string[] args)
    {
        var clock = Stopwatch.StartNew();
        var pages = new[] { "pages-news", "pages-articles", "pages-mixed" }.SelectMany(c => TrainingPage.ReadAll(folder, c)).ToList();
        Console.WriteLine($"{pages.Count} pages {pages.Sum(p => p.Rows.Length)} blocks {pages[0].Rows[0].Length} features {clock.Elapsed}");
        Report("oracle", pages, pages.Select(p => p.Labels).ToList(), 0.5f);
        foreach (var trait in args is ["traits"] ? Enum.GetValues<Traits>() : [])
        {
            foreach (var corpus in pages.GroupBy(x => x.Corpus))
            {
                double yes = 0, no = 0; int yesPages = 0, noPages = 0;
                foreach (var x in corpus)
                {
                    double y = 0, n = 0;
                    for (var i = 0; i < x.Labels.Length; i++)
                    {
                        if (x.Layout.Blocks[i].Region.Around.HasFlag(trait)) { y += x.Labels[i] * x.Weights[i]; n += (1 - x.Labels[i]) * x.Weights[i]; }
                    }
                    yes += y; no += n; yesPages += y > 5 ? 1 : 0; noPages += n > 5 ? 1 : 0;
                }
                Console.WriteLine($"{trait,-12} {corpus.Key,-15} yes {yes / corpus.Count(),8:F1} ({yesPages}) no {no / corpus.Count(),8:F1} ({noPages})");
            }
        }
        if (args is ["traits"]) return;
        if (args is ["train", var file])
        {
            var (first, second) = Train(pages);
            using var writer = new BinaryWriter(File.Create(file));
            new BodyModel(first, second).Write(writer);
            return;
        }

        var folds = 5;
        var seconds = new float[pages.Count][];
        var firsts = new float[pages.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var train = pages.Where(p => Fold(p.Host, folds) != fold).ToList();
            var (one, two) = Train(train);
            for (var i = 0; i < pages.Count; i++)
            {
                if (Fold(pages[i].Host, folds) == fold)
                {
                    firsts[i] = Judge(one, pages[i].Rows);
                    seconds[i] = Judge(two, With(pages[i], firsts[i]));
                }
            }

            Console.WriteLine($"fold {fold} {clock.Elapsed}");
        }

        Report("first", pages, firsts, 0.5f);
        foreach (var threshold in (float[])[0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f])
        {
            Report($"second {threshold}", pages, seconds, threshold);
        }

        if (args.Length > 0)
        {
            Dump(args[0], pages, seconds, 0.45f);
        }
    }

    public static (Trees One, Trees Two) Train(List<TrainingPage> train)
    {
        var inner = new float[train.Count][];
        for (var k = 0; k < 3; k++)
        {
            var model = Fit(train.Where(p => Fold(p.Host + "x", 3) != k).ToList(), p => p.Rows, Make());
            for (var i = 0; i < train.Count; i++)
            {
                inner[i] = Fold(train[i].Host + "x", 3) == k ? Judge(model, train[i].Rows) : inner[i];
            }
        }

        var one = Fit(train, p => p.Rows, Make());
        var index = train.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);
        var two = Fit(train, p => With(p, inner[index[p]]), Make());
        return (one, two);
    }

    private static Booster Make()
    {
        float V(string n, float d) => Environment.GetEnvironmentVariable(n) is { } v ? float.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : d;
        return new Booster((int)V("T", 100), (int)V("D", 5), V("R", 0.1f), V("L", 1), V("M", 0.3f), V("F", 0.4f), V("S", 0.6f));
    }

    private static float[][] With(TrainingPage page, float[] first)
    {
        var around = new Surroundings(page.Layout, first);
        var values = new float[Features.Most + Surroundings.Most];
        return [.. page.Rows.Select((row, i) => values[..around.Append(i, row, values)])];
    }

    private static Trees Fit(List<TrainingPage> pages, Func<TrainingPage, float[][]> rows, Booster booster)
    {
        var x = new List<float[]>();
        var y = new List<float>();
        var w = new List<float>();
        foreach (var page in pages)
        {
            var r = rows(page);
            for (var i = 0; i < r.Length; i++)
            {
                if (page.Weights[i] > 0)
                {
                    x.Add(r[i]);
                    y.Add(page.Labels[i]);
                    w.Add(page.Weights[i]);
                }
            }
        }

        return booster.Train([.. x], [.. y], [.. w]);
    }

    private static float[] Judge(Trees trees, float[][] rows) => [.. rows.Select(r => trees.Judge(r))];

    private static int Fold(string host, int folds)
    {
        var h = 17u;
        foreach (var c in host)
        {
            h = (h * 31) + c;
        }

        return (int)((h >> 7) % folds);
    }

    private static string Text(TrainingPage page, float[] p, float threshold) =>
        string.Join("\n\n", Unique(page.Layout.Blocks.Where((_, i) => p[i] >= threshold).Select(b => b.Text)));

    private static IEnumerable<string> Unique(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.Where(t => seen.Add(t) || t.Length < 80);
    }

    private static void Report(string name, List<TrainingPage> pages, IList<float[]> p, float threshold)
    {
        var texts = pages.Select((page, i) => Text(page, p[i], threshold)).ToList();
        var of = (string c) => Enumerable.Range(0, pages.Count).Where(i => pages[i].Corpus == c);
        var news = Scores.F1(of("pages-news").Select(i => Scores.Shingles(pages[i].Gold, texts[i])));
        var bags = of("pages-articles").Select(i => Scores.Bag(pages[i].Gold, texts[i])).ToList();
        double tp = 0, fp = 0, fn = 0;
        foreach (var i in of("pages-mixed"))
        {
            var flat = TrainingPage.Flat(texts[i]);
            var a = pages[i].With.Count(s => flat.Contains(TrainingPage.Flat(s), StringComparison.Ordinal));
            tp += a;
            fn += pages[i].With.Length - a;
            fp += pages[i].Without.Count(s => flat.Contains(TrainingPage.Flat(s), StringComparison.Ordinal));
        }

        Console.WriteLine($"{name,-14} news {news:F4} articles {bags.Average():F4} (<.8: {bags.Count(x => x < .8)}) mixed {2 * tp / ((2 * tp) + fp + fn):F4} (fp {fp} fn {fn})");
    }

    private static void Dump(string file, List<TrainingPage> pages, IList<float[]> p, float threshold)
    {
        using var writer = new StreamWriter(file);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var text = Text(page, p[i], threshold);
            double score;
            if (page.Corpus == "pages-mixed")
            {
                var flat = TrainingPage.Flat(text);
                double a = page.With.Count(s => flat.Contains(TrainingPage.Flat(s), StringComparison.Ordinal)), b = page.Without.Count(s => flat.Contains(TrainingPage.Flat(s), StringComparison.Ordinal));
                score = 2 * a / Math.Max(1, a + b + page.With.Length);
            }
            else
            {
                score = page.Corpus == "pages-articles" ? Scores.Bag(page.Gold, text) : Scores.Shingles(page.Gold, text) is var (t, f, m) ? 2 * t / Math.Max(1, (2 * t) + f + m) : 0;
            }

            writer.WriteLine($"#PAGE {page.Corpus} {page.Id} {score:F4} gold {page.Gold.Length} got {text.Length}");
            for (var b = 0; b < page.Labels.Length; b++)
            {
                var got = p[i][b] >= threshold;
                var mark = (page.Labels[b] > 0, got) switch { (true, true) => "  ", (false, false) => "..", (true, false) => "--", (false, true) => "++" };
                var block = page.Layout.Blocks[b];
                writer.WriteLine($"{mark} {p[i][b]:F2} w{page.Weights[b]:F1} {block.Region.Tag,-6} {block.Text.Replace('\n', ' ')[..Math.Min(block.Text.Length, 140)]}");
            }
        }
    }
}
