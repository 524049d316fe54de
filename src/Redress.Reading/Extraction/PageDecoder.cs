using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction;

/// <summary>Turns the bytes of a page into text, as browsers do (WHATWG encoding sniffing, without guessing by language).</summary>
public static partial class PageDecoder
{
    /// <summary>How far a declaration may stand from the start, as in the HTML standard.</summary>
    private const int Prescan = 1024;

    private static readonly EncodingProvider Legacy = CodePagesEncodingProvider.Instance;

    private static readonly Encoding Western = Legacy.GetEncoding("windows-1252")!;

    /// <summary>Byte order mark, then the HTTP charset, then the page's own declaration; else UTF-8 where valid, else windows-1252. Never throws.</summary>
    /// <param name="bytes">The body of the response.</param>
    /// <param name="charsetFromContentType">The charset parameter of the Content-Type header, if any.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charsetFromContentType = null)
    {
        var (marked, length) = Mark(bytes);
        var encoding = marked ?? Named(charsetFromContentType) ?? Declared(bytes);
        encoding ??= System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Western;
        return encoding.GetString(bytes[length..]);
    }

    private static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>A page that can be read as ASCII is not UTF-16, whatever it declares.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        var name = Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
        return name?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) is true ? Encoding.UTF8 : Named(name);
    }

    private static Encoding? Named(string? name)
    {
        var label = name?.Trim(' ', '"', '\'', '\t').ToLowerInvariant();
        try
        {
            return label switch
            {
                null or "" => null,
                "utf8" or "utf-8" or "unicode-1-1-utf-8" => Encoding.UTF8,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => Western,
                "iso-8859-9" => Legacy.GetEncoding("windows-1254"),
                "shift_jis" or "sjis" or "x-sjis" => Legacy.GetEncoding("shift_jis"),
                "gb2312" or "gbk" => Legacy.GetEncoding("gb18030"),
                _ => Legacy.GetEncoding(label) ?? Encoding.GetEncoding(label),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}(?<name>[a-z0-9_:\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
