namespace Redress.Reading.Extraction.Metadata;

/// <summary>Compares titles and names by their words, without case and punctuation.</summary>
internal static class TitleWords
{
    public static string[] Of(string text)
    {
        var letters = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            letters[i] = char.IsLetterOrDigit(text[i]) ? char.ToLowerInvariant(text[i]) : ' ';
        }
        return new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Letters and digits only: "The New York Times" and "thenewyorktimes" are one.</summary>
    public static string Solid(string text) => string.Concat(Of(text));

    /// <summary>How many of their words two titles share, from 0 to 1 (Dice).</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Of(one).ToHashSet(StringComparer.Ordinal), Of(other).ToHashSet(StringComparer.Ordinal));
        var both = a.Count + b.Count;
        a.IntersectWith(b);
        return both == 0 ? 0 : 2.0 * a.Count / both;
    }
}
