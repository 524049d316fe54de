namespace Redress.Reading.Sentences;

/// <summary>Decides whether a single line feed inside a paragraph ends a sentence: list items and short lines do, wrapped lines do not.</summary>
internal static class LineBreak
{
    /// <summary>Text wrapped by hand has longer lines than this.</summary>
    private const int ShortLine = 50;

    public static bool EndsSentence(string text, int first, int at, int end)
    {
        var next = at + 1;

        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (at == first || next >= end)
        {
            return false;
        }

        return IsBullet(text, next, end)
            || (!char.IsLower(text[next]) && text[at - 1] is not (',' or ';') && LineLength(text, first, at) < ShortLine);
    }

    public static bool IsBullet(string text, int i, int end)
    {
        if (text[i] is '•' or '‣' or '▪' or '●' or '◦' or '·')
        {
            return true;
        }

        var j = i;

        while (j < end && j < i + 3 && char.IsAsciiDigit(text[j]))
        {
            j++;
        }

        var marked = j > i ? j < end && text[j] is '.' or ')' : text[i] is '-' or '*' or '–' or '—' or '#';
        return marked && j + 1 < end && text[j + 1] is ' ' or '\t';
    }

    private static int LineLength(string text, int first, int at)
    {
        var from = Math.Max(first, at - ShortLine);
        var lineFeed = text.LastIndexOf('\n', at - 1, at - from);
        return at - (lineFeed < 0 ? from : lineFeed + 1);
    }
}
