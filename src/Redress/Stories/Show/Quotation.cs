using Redress.Domain.Stories;

namespace Redress.Stories.Show;

/// <summary>Tells a person's very words from what a reporter says they said: only the first may stand in quotation marks.</summary>
internal static class Quotation
{
    private const string Opening = "“„«";
    private const string Closing = "”»";

    /// <summary>Whether the source has the line's words inside quotation marks; where that cannot be shown, it has not.</summary>
    public static bool Holds(Story story, BriefLine line)
    {
        var words = Bare(line.Text);
        var from = story.Sentences.Where(sentence => line.Cites.Contains(sentence.N)).Select(sentence => sentence.Start).DefaultIfEmpty(story.Text.Length).Min();
        var at = story.Text.IndexOf(words, from, StringComparison.Ordinal);
        return words.Length > 0 && at >= 0 && IsInside(story.Text.AsSpan(0, at));
    }

    /// <summary>The words without quotation marks around them.</summary>
    public static string Bare(string quote) => quote.Trim('"', '“', '”', '«', '»', '„', ' ');

    /// <summary>As the words stand in a text without markup.</summary>
    public static string Marked(Story story, BriefLine line) => Holds(story, line) ? $"“{Bare(line.Text)}”" : line.Text;

    /// <summary>Whether a quotation is open at the end of <paramref name="before"/>; none outlives its paragraph unmarked.</summary>
    private static bool IsInside(ReadOnlySpan<char> before)
    {
        var paragraph = before[(before.LastIndexOf("\n\n") + 1)..];
        var isOpen = false;

        foreach (var c in paragraph)
        {
            isOpen = Opening.Contains(c, StringComparison.Ordinal) || (c is '"' ? !isOpen : isOpen && !Closing.Contains(c, StringComparison.Ordinal));
        }

        return isOpen;
    }
}
