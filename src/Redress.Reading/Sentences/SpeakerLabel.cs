namespace Redress.Reading.Sentences;

/// <summary>The name before the words in a transcript: <c>"LEE: We open on Friday."</c></summary>
internal static class SpeakerLabel
{
    private const int Longest = 40;

    /// <summary>Offset of the colon after a label: words in capitals, or two or three capitalized ones; <paramref name="open"/> where there is none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="open">The opening mark.</param>
    /// <param name="end">Where the paragraph ends.</param>
    public static int After(string text, int open, int end)
    {
        var words = 0;
        var lower = false;

        for (var i = open + 1; i < end && i - open <= Longest; i++)
        {
            var startsWord = char.IsLetter(text[i]) && !char.IsLetter(text[i - 1]);

            if (text[i] is ':')
            {
                return (words is 2 or 3 || (words > 0 && !lower)) && i + 1 < end && char.IsWhiteSpace(text[i + 1]) ? i : open;
            }

            if ((startsWord && !char.IsUpper(text[i])) || !(char.IsLetter(text[i]) || text[i] is ' ' or '.' or '\'' or '’' or '-'))
            {
                return open;
            }

            words += startsWord ? 1 : 0;
            lower |= char.IsLower(text[i]);
        }

        return open;
    }
}
