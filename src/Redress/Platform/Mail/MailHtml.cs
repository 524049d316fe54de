using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Redress.Platform.Mail;

/// <summary>The HTML part: one quiet column that follows the reader's light or dark, loads nothing, and reads well without its styles.</summary>
internal static class MailHtml
{
    private const string Style =
        "body{margin:0;padding:1.5rem 1rem;font:1.0625rem/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#1a1f1e;background:#faf8f4}" +
        "main{max-width:36rem;margin:0 auto}p,li{overflow-wrap:anywhere}h1,h2{line-height:1.25}h1{font-size:1.375rem}h2{font-size:1.1875rem;margin-top:2rem}a{color:#0c575b}" +
        ".button{display:inline-block;padding:.75rem 1.5rem;border-radius:6px;background:#0c575b;color:#fff;font-weight:650;text-decoration:none}" +
        ".small{font-size:.875rem;color:#4d5552}.footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid #dfdacf}" +
        "@media(prefers-color-scheme:dark){body{color:#eceae4;background:#141817}a{color:#7accc9}.button{background:#7accc9;color:#06201f}.small{color:#b3bab6}.footer{border-color:#343c3a}}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(OutgoingMail mail, MailFooter footer)
    {
        var direction = CultureInfo.GetCultureInfo(mail.Language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        return
            $"<!doctype html>\n<html lang=\"{Encode(mail.Language)}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" +
            $"<meta name=\"color-scheme\" content=\"light dark\"><title>{Encode(mail.Subject)}</title><style>{Style}</style></head>\n<body>\n<main>\n<h1>{Encode(mail.Subject)}</h1>\n" +
            string.Concat(mail.Body.Select(Block)) +
            $"<p class=\"small footer\">{Encode(footer.Why)}{(footer.Unsubscribe is { } stop ? $"<br>{Link(stop.Label, stop.Url)}" : "")}</p>\n</main>\n</body>\n</html>\n";
    }

    private static string Block(MailBlock block) => block switch
    {
        MailParagraph paragraph => $"<p>{Encode(paragraph.Text.ReplaceLineEndings("\n").Trim()).Replace("&#xA;", "<br>\n", StringComparison.Ordinal)}</p>\n",
        MailButton button => $"<p><a class=\"button\" href=\"{Address(button.Url)}\">{Encode(button.Label)}</a></p>\n<p class=\"small\">{Link(button.Url, button.Url)}</p>\n",
        MailHeading heading => $"<h2>{Encode(heading.Text)}</h2>\n",
        MailLink link => $"<p>{Link(link.Label, link.Url)}{(link.Note is { } note ? $"<br><span class=\"small\">{Encode(note)}</span>" : "")}</p>\n",
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };

    private static string Link(string label, string url) => $"<a href=\"{Address(url)}\">{Encode(label)}</a>";

    /// <summary>A link in a mail leads to a page, and to nothing else.</summary>
    private static string Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? Encode(url)
        : throw new InvalidOperationException("A link in a mail must be an absolute web address.");

    private static string Encode(string text) => Encoder.Encode(text);
}
