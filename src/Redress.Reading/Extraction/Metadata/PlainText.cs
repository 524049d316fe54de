using System.Net;
using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Text as a person would read it: entities decoded, tags gone, white space single.</summary>
internal static partial class PlainText
{
    private const int Longest = 1_000;

    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var read = text.Length > Longest ? text[..Longest] : text;
        if (read.Contains('&', StringComparison.Ordinal))
        {
            read = WebUtility.HtmlDecode(WebUtility.HtmlDecode(read));
        }
        if (read.Contains('<', StringComparison.Ordinal))
        {
            read = Tag().Replace(read, " ");
        }
        read = Space().Replace(read, " ").Trim();
        return read.Length == 0 ? null : read;
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,200}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("[\\s\\u200B\\u00AD\\uFEFF]+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
