using System.Text.RegularExpressions;
using Redress.Reading.Extraction;

namespace Redress.Newsroom.Ingest;

/// <summary>What a file or an answer turned out to be, by its content rather than its name.</summary>
internal enum DocumentKind
{
    Html,
    PlainText,
    Feed,
    Unreadable,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">Decoded; empty where unreadable.</param>
/// <param name="What">What the unreadable is, in words: "a PDF file".</param>
internal sealed partial record Document(DocumentKind Kind, string Text, string? What = null)
{
    private const int HeadChars = 2048;

    public static Document Open(byte[] bytes, string? mediaType = null, string? charset = null)
    {
        if (Signature(bytes) is { } what)
        {
            return new(DocumentKind.Unreadable, "", what);
        }

        var text = PageDecoder.Decode(bytes, charset);
        var head = text[..Math.Min(text.Length, HeadChars)];

        return head.Contains('\0', StringComparison.Ordinal) ? new(DocumentKind.Unreadable, "", "not text")
            : FeedStart().IsMatch(head) || mediaType is "application/feed+json" ? new(DocumentKind.Feed, text)
            : IsHtml(mediaType, head) ? new(DocumentKind.Html, text)
            : mediaType is null or "text/plain" or "text/markdown" ? new(DocumentKind.PlainText, text)
            : new(DocumentKind.Unreadable, "", $"of the kind {mediaType}");
    }

    private static bool IsHtml(string? mediaType, string head) =>
        mediaType is "text/html" or "application/xhtml+xml" || (mediaType is not ("application/json" or "text/css" or "text/javascript" or "application/javascript") && HtmlStart().IsMatch(head));

    private static string? Signature(byte[] bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF file",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'I', (byte)'D', (byte)'3', ..] or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "a sound or video file",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document",
        [0x1F, 0x8B, ..] => "a compressed file",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', ..] => "a program",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        _ => null,
    };

    [GeneratedRegex(@"^\s*(<\?xml[^>]*>\s*)?(<!--(?:[^-]|-(?!->))*-->\s*)*(<!doctype\s+html|<(html|head|body|title|meta|link|main|article|section|header|div|p|h[1-6]|span|table|script|style|a|b|i|em|strong|br|img|ul|ol)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"^\s*(<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!doctype\s+rss[^>]*>\s*)*<(rss|feed|rdf:RDF|channel)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FeedStart();
}
