namespace Redress.Domain.Stories;

/// <summary>A name that this story writes in one way and other stories in another.</summary>
/// <param name="Here">As this story has it.</param>
/// <param name="Elsewhere">As more of the others have it.</param>
public sealed record NameVariant(string Here, string Elsewhere)
{
    /// <summary>Shorter words differ by a letter for better reasons.</summary>
    private const int Shortest = 6;

    /// <param name="here">Capitalized words of this story.</param>
    /// <param name="elsewhere">Capitalized words of other stories, with how many stories have each.</param>
    public static IReadOnlyList<NameVariant> Find(IEnumerable<string> here, IReadOnlyDictionary<string, int> elsewhere) =>
        [.. from word in here.Distinct(StringComparer.Ordinal)
            where word.Length >= Shortest && !elsewhere.ContainsKey(word)
            let other = elsewhere.Where(known => known.Value > 1 && IsOneLetterOff(word, known.Key)).OrderByDescending(known => known.Value).Select(known => known.Key).FirstOrDefault()
            where other is not null
            select new NameVariant(word, other)];

    /// <summary>Whether one letter was changed, added or left out, or two neighbors were swapped; not a plural or a possessive.</summary>
    private static bool IsOneLetterOff(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a[0] != b[0] || a + "s" == b || b + "s" == a)
        {
            return false;
        }

        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[same] == b[same])
        {
            same++;
        }

        var (restA, restB) = (a[same..], b[same..]);
        return a.Length == b.Length
            ? restA[1..] == restB[1..] || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..] == restB[2..])
            : a.Length > b.Length ? restA[1..] == restB : restA == restB[1..];
    }
}
