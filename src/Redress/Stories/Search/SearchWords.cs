using System.Globalization;
using System.Text;

namespace Redress.Stories.Search;

/// <summary>The words of a query. Anything but letters, digits and marks separates words, so no query can be wrong or mean more than its words.</summary>
internal sealed record SearchWords(IReadOnlyList<string> Words)
{
    private const int Most = 12;
    private const int Longest = 60;

    public bool IsEmpty => Words.Count == 0;

    public static SearchWords Of(string? query)
    {
        var letters = new StringBuilder();
        foreach (var rune in (query ?? "").Normalize(NormalizationForm.FormC).EnumerateRunes().Take(500))
        {
            letters.Append(Rune.IsLetterOrDigit(rune) || IsMark(rune) ? rune.ToString() : " ");
        }

        return new([.. letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length <= Longest && word.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            .Take(Most)]);
    }

    /// <summary>All words in any order; the last may be the beginning of one.</summary>
    public string ForSqlite() => string.Join(' ', Words.Select(word => $"\"{word}\"")) + "*";

    public string ForPostgres() => string.Join(" & ", Words.Select(word => $"'{word}'")) + ":*";

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
