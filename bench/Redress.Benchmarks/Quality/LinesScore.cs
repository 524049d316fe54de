namespace Redress.Benchmarks.Quality;

/// <summary>Counts found sentences against marked ones.</summary>
internal sealed class LinesScore
{
    public int Right { get; private set; }

    public int Wrong { get; private set; }

    public int Missed { get; private set; }

    public double Precision => (double)Right / Math.Max(1, Right + Wrong);

    public double Recall => (double)Right / Math.Max(1, Right + Missed);

    public void Add(IEnumerable<int> found, HashSet<int> marked, HashSet<int> borderline)
    {
        var sentences = found.ToHashSet();
        var right = sentences.Count(marked.Contains);
        Right += right;
        Wrong += sentences.Count(n => !marked.Contains(n) && !borderline.Contains(n));
        Missed += marked.Count - right;
    }
}
