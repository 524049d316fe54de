namespace Redress.Platform.Drawing;

/// <summary>Where a line may end: after a space, after a hyphen or dash inside a word, and between Chinese, Japanese and Korean characters.</summary>
internal static class LineBreaks
{
    /// <summary>Characters that no line begins with.</summary>
    private const string Closing = "、。，．：；？！）］｝」』】〕〉》’”ー…,.:;?!)]}";

    /// <summary>Characters that no line ends with.</summary>
    private const string Opening = "（［｛「『【〔〈《‘“([{";

    public static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        var start = 0;

        for (var i = 1; i < text.Length; i++)
        {
            if (MayBreak(text[i - 1], text[i], i > 1 ? text[i - 2] : ' '))
            {
                yield return (start, i);
                start = i;
            }
        }

        if (text.Length > start)
        {
            yield return (start, text.Length);
        }
    }

    private static bool MayBreak(char before, char after, char earlier) =>
        !char.IsLowSurrogate(after) && !char.IsWhiteSpace(after) && (IsBreakingSpace(before)
            || (before is '-' or '\u2010' or '\u2013' or '\u2014' && char.IsLetterOrDigit(earlier) && char.IsLetterOrDigit(after))
            || ((IsIdeographic(before) || IsIdeographic(after)) && !Closing.Contains(after, StringComparison.Ordinal) && !Opening.Contains(before, StringComparison.Ordinal)));

    private static bool IsBreakingSpace(char c) => char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '\u2007');

    private static bool IsIdeographic(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
