using System.Buffers;

namespace Redress.Reading.Sentences;

/// <summary>Decides whether a sentence ends at a character.</summary>
internal static class SentenceBoundary
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…。！？｡؟۔।॥։።\n");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("\"'”’»«›)]}」』）】〉》“");

    /// <summary>The offset after the sentence's last character if the stop at <paramref name="at"/> ends it, else -1.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="first">Where the sentence starts.</param>
    /// <param name="at">The character looked at.</param>
    /// <param name="end">Where the paragraph ends.</param>
    public static int After(string text, int first, int at, int end)
    {
        if (!Stops.Contains(text[at]))
        {
            return -1;
        }

        if (text[at] is '\n')
        {
            return LineBreak.EndsSentence(text, first, at, end) ? LastOfLine(text, first, at) : -1;
        }

        if (at + 1 < end && Stops.Contains(text[at + 1]) && text[at + 1] is not '\n')
        {
            return -1;
        }

        var cut = PastClosingMarks(text, at + 1, end);

        return cut >= end || EndsHere(text, first, at, cut, end) ? cut : -1;
    }

    private static bool EndsHere(string text, int first, int at, int cut, int end)
    {
        if (IsUnspaced(text[at]))
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[cut]))
        {
            return false;
        }

        var next = cut;

        while (next < end && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return !char.IsLower(text[next])
            && !(text[at] is '.' && !IsEllipsis(text, at) && Abbreviation.EndsAt(text, first, at, next, end))
            && !(text[at] is '?' or '!' && cut > at + 1 && SpeechTag.StartsAt(text, next, end));
    }

    private static int PastClosingMarks(string text, int i, int end)
    {
        while (i < end && ClosingMarks.Contains(text[i]))
        {
            i++;
        }

        // A footnote's number belongs to the sentence it stands after.
        if (i + 2 < end && text[i] is '[' && char.IsDigit(text[i + 1]) && text.AsSpan(i, Math.Min(5, end - i)).IndexOf(']') is > 0 and var close)
        {
            i += close + 1;
        }

        return i;
    }

    private static int LastOfLine(string text, int first, int at)
    {
        while (at > first && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsEllipsis(string text, int at) => at > 0 && text[at - 1] is '.';

    private static bool IsUnspaced(char stop) => stop is '。' or '！' or '？' or '｡';
}
