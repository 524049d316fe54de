namespace Redress.Stories.Show;

/// <summary>A link into somebody else's page that highlights one sentence there (URL fragment text directives).</summary>
internal static class SourceLink
{
    private const int Enough = 8;

    public static string To(string url, string sentence)
    {
        var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var start = string.Join(' ', words.Take(Enough));
        return $"{url.Split('#')[0]}#:~:text={Escape(start)}";
    }

    // A dash and a comma mean something in a text directive; data escaping leaves the dash alone.
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
