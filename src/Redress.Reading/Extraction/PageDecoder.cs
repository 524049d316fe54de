using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction;

/// <summary>Turns bytes into text as browsers do: byte order mark, then what the server says, then what the document says of itself, then UTF-8 if it is valid, else Windows-1252.</summary>
public static partial class PageDecoder
{
    private const int HeadBytes = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Never throws: bytes that fit no encoding become replacement characters.</summary>
    /// <param name="bytes">The body of the response, or the file.</param>
    /// <param name="charset">The charset parameter of the Content-Type header, if any.</param>
    public static string Decode(byte[] bytes, string? charset = null)
    {
        if (ByMark(bytes) is var (encoding, mark) && encoding is not null)
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }

        var declared = Named(charset) ?? ByPattern(bytes) ?? Named(Declared(bytes));

        if (declared is null or UTF8Encoding && IsUtf8(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        return (declared is null or UTF8Encoding ? Encoding.GetEncoding(1252) : declared).GetString(bytes);
    }

    private static (Encoding? Encoding, int Mark) ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>Wide encodings without a mark give themselves away by where the zero bytes stand around the first "&lt;".</summary>
    private static Encoding? ByPattern(byte[] bytes) => bytes switch
    {
        [0, 0, 0, 0x3C, ..] => new UTF32Encoding(bigEndian: true, false),
        [0x3C, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0x3C, 0, not 0, ..] => Encoding.BigEndianUnicode,
        [0x3C, 0, not 0, 0, ..] => Encoding.Unicode,
        _ => null,
    };

    private static string? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes));
        return Declaration().Match(head) is { Success: true } found ? found.Groups["name"].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            return name?.Trim().ToLowerInvariant() switch
            {
                null or "" => null,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => Encoding.GetEncoding(1252),
                "gb2312" or "gbk" => Encoding.GetEncoding("gb18030"),

                // Bytes that could be read this far are not wide, whatever they say.
                "utf-16" or "utf-16le" or "utf-16be" or "utf-32" or "utf-7" => null,
                { } known => Encoding.GetEncoding(known),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("""(?:<\?xml\b[^>]*?\bencoding\s*=|<meta\b[^>]*?\bcharset\s*=)\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
