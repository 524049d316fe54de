using System.Globalization;
using System.Text;

namespace Redress.Share.Posts;

/// <summary>Characters as a reader sees them (Unicode Standard Annex 29), with the rule GB9c that .NET leaves out: a conjunct of an Indic script is one.</summary>
internal static class Graphemes
{
    private const int ZeroWidthJoiner = 0x200D;

    public static IEnumerable<string> In(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(text);
        var open = "";

        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();

            if (open.Length > 0 && !(EndsLinked(open) && Rune.TryGetRuneAt(cluster, 0, out var first) && IsConsonant(first.Value)))
            {
                yield return open;
                open = "";
            }

            open += cluster;
        }

        if (open.Length > 0)
        {
            yield return open;
        }
    }

    /// <summary>Whether it ends in a consonant with a virama, so that a consonant after it joins.</summary>
    private static bool EndsLinked(string cluster)
    {
        var isLinked = false;

        for (var i = cluster.Length - 1; i >= 0; i--)
        {
            if (IsConsonant(cluster[i]))
            {
                return isLinked;
            }

            if (cluster[i] is not (char)ZeroWidthJoiner && CharUnicodeInfo.GetUnicodeCategory(cluster[i]) is not UnicodeCategory.NonSpacingMark)
            {
                return false;
            }

            isLinked |= cluster[i] is '\u094D' or '\u09CD' or '\u0ACD' or '\u0B4D' or '\u0C4D' or '\u0D4D';
        }

        return false;
    }

    /// <summary>Indic_Conjunct_Break=Consonant of Devanagari, Bengali, Gujarati, Oriya, Telugu and Malayalam.</summary>
    private static bool IsConsonant(int rune) => rune is
        (>= 0x915 and <= 0x939) or (>= 0x958 and <= 0x95F) or (>= 0x978 and <= 0x97F)
        or (>= 0x995 and <= 0x9A8) or (>= 0x9AA and <= 0x9B0) or 0x9B2 or (>= 0x9B6 and <= 0x9B9) or 0x9DC or 0x9DD or 0x9DF or 0x9F0 or 0x9F1
        or (>= 0xA95 and <= 0xAA8) or (>= 0xAAA and <= 0xAB0) or 0xAB2 or 0xAB3 or (>= 0xAB5 and <= 0xAB9) or 0xAF9
        or (>= 0xB15 and <= 0xB28) or (>= 0xB2A and <= 0xB30) or 0xB32 or 0xB33 or (>= 0xB35 and <= 0xB39) or 0xB5C or 0xB5D or 0xB5F or 0xB71
        or (>= 0xC15 and <= 0xC28) or (>= 0xC2A and <= 0xC39) or (>= 0xC58 and <= 0xC5A)
        or (>= 0xD15 and <= 0xD3A);
}
