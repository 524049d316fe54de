using System.Text.Json;
using System.Text.RegularExpressions;

namespace Redress.Benchmarks.Quality;

/// <summary>How well texts found on pages agree with the answers of a corpus.</summary>
internal abstract partial class PageScores
{
    /// <summary>Pages scored.</summary>
    public int Count { get; private set; }

    public abstract double F1 { get; }

    public static PageScores For(string corpus) => corpus switch
    {
        "pages-news" => new ShingleScores(),
        "pages-mixed" => new SegmentScores(),
        _ => new BagScores(),
    };

    public void Add(JsonElement answer, string text)
    {
        Count++;
        Score(answer, text);
    }

    public static string[] Strings(JsonElement answer, string name) => [.. answer.GetProperty(name).EnumerateArray().Select(segment => Flat(segment.GetString()!))];

    public static string[] Words(string text)
    {
        var words = new List<string>();
        foreach (var word in Word().EnumerateMatches(text))
        {
            words.Add(text.Substring(word.Index, word.Length).ToLowerInvariant());
        }

        return [.. words];
    }

    public static string Flat(string text) => Space().Replace(text, " ").Trim();

    protected static Dictionary<string, int> Runs(string[] words, int length)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + length <= words.Length; i++)
        {
            var run = string.Join(' ', words, i, length);
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return counts;
    }

    protected static int Shared(Dictionary<string, int> left, Dictionary<string, int> right) => left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));

    protected abstract void Score(JsonElement answer, string text);

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}

/// <summary>F1 of mean precision and mean recall of four-word shingles (article-extraction-benchmark).</summary>
internal sealed class ShingleScores : PageScores
{
    private readonly List<double> precisions = [];
    private readonly List<double> recalls = [];

    public override double F1 => 2 * precisions.Average() * recalls.Average() / (precisions.Average() + recalls.Average());

    protected override void Score(JsonElement answer, string text)
    {
        Dictionary<string, int> gold = Runs(answer.GetProperty("text").GetString()!), found = Runs(text);
        double shared = Shared(gold, found);
        if (found.Count > 0)
        {
            precisions.Add(shared / found.Values.Sum());
        }

        if (gold.Count > 0)
        {
            recalls.Add(shared / gold.Values.Sum());
        }
    }

    private static Dictionary<string, int> Runs(string text) => Words(text) is var words ? Runs(words, Math.Clamp(words.Length, 1, 4)) : [];
}

/// <summary>Mean over pages of the F1 of their bags of words (WCXB).</summary>
internal sealed class BagScores : PageScores
{
    private double sum;

    public override double F1 => sum / Count;

    protected override void Score(JsonElement answer, string text)
    {
        string[] gold = Words(answer.GetProperty("text").GetString()!), found = Words(text);
        sum += gold.Length + found.Length == 0 ? 1 : 2.0 * Shared(Runs(gold, 1), Runs(found, 1)) / (gold.Length + found.Length);
    }
}

/// <summary>F1 over all segments that must and must not be in the text (trafilatura's evaluation).</summary>
internal sealed class SegmentScores : PageScores
{
    private double right, wrong, missed;

    public override double F1 => 2 * right / ((2 * right) + wrong + missed);

    protected override void Score(JsonElement answer, string text)
    {
        var flat = Flat(text);
        var with = Strings(answer, "with_");
        var found = with.Count(segment => flat.Contains(segment, StringComparison.Ordinal));
        right += found;
        missed += with.Length - found;
        wrong += Strings(answer, "without").Count(segment => flat.Contains(segment, StringComparison.Ordinal));
    }
}
