namespace Redress.Reading.Sentences;

/// <summary>The paragraphs of a text: stretches between blank lines, without the space around them.</summary>
internal static class Paragraphs
{
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = -1;
        var end = 0;
        var lineFeeds = 0;

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                lineFeeds += text[i] is '\n' or '\u2029' ? 1 : 0;
                continue;
            }

            if (start >= 0 && lineFeeds >= 2)
            {
                yield return (start, end);
                start = -1;
            }

            start = start < 0 ? i : start;
            end = i + 1;
            lineFeeds = 0;
        }

        if (start >= 0)
        {
            yield return (start, end);
        }
    }
}
