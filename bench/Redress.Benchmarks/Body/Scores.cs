namespace Redress.Benchmarks.Body;

/// <summary>The official scorer's figures.</summary>
internal static class Scores
{
    public static double Bag(string gold, string text)
    {
        string[] g = TrainingPage.Words(gold), p = TrainingPage.Words(text);
        if (g.Length == 0 || p.Length == 0)
        {
            return g.Length == p.Length ? 1 : 0;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var w in g)
        {
            counts[w] = counts.GetValueOrDefault(w) + 1;
        }

        var hits = 0;
        foreach (var w in p)
        {
            if (counts.GetValueOrDefault(w) > 0)
            {
                counts[w]--;
                hits++;
            }
        }

        return 2.0 * hits / (g.Length + p.Length);
    }

    public static (double Tp, double Fp, double Fn) Shingles(string gold, string text)
    {
        Dictionary<string, int> g = Count(gold), p = Count(text);
        double tp = 0, fp = 0, fn = 0;
        foreach (var key in g.Keys.Union(p.Keys))
        {
            int a = g.GetValueOrDefault(key), b = p.GetValueOrDefault(key);
            tp += Math.Min(a, b);
            fp += Math.Max(0, b - a);
            fn += Math.Max(0, a - b);
        }

        return (tp, fp, fn);
    }

    public static double F1(IEnumerable<(double Tp, double Fp, double Fn)> pages)
    {
        var list = pages.ToList();
        var p = list.Where(x => x.Tp + x.Fp > 0).Average(x => x.Tp / (x.Tp + x.Fp));
        var r = list.Where(x => x.Tp + x.Fn > 0).Average(x => x.Tp / (x.Tp + x.Fn));
        return 2 * p * r / (p + r);
    }

    private static Dictionary<string, int> Count(string text)
    {
        var words = TrainingPage.Words(text);
        var n = Math.Max(1, Math.Min(4, words.Length));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + n <= words.Length; i++)
        {
            var key = string.Join(' ', words, i, n);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }
}
