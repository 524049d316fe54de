namespace Redress.Events.Import;

/// <summary>Whether two lines say nearly the same.</summary>
internal static class Likeness
{
    private const double Enough = 0.6;

    /// <summary>By the words they share (Jaccard), whatever their case and marks.</summary>
    public static bool Alike(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count > 0 && b.Count > 0 && (double)a.Intersect(b, StringComparer.Ordinal).Count() / a.Union(b, StringComparer.Ordinal).Count() >= Enough;
    }

    private static HashSet<string> Words(string text) => new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
