using System.Text;
using System.Text.RegularExpressions;
using Redress.Platform.Outbound;
using Redress.Platform.Web;

namespace Redress.Links.Check;

/// <summary>Signs that a domain is for sale or shows only advertising: few words, and among them those of a seller; or a frame or script of a parking service.</summary>
internal static partial class ParkedPage
{
    /// <summary>A page with more words than this has something of its own to say, which may be about domains.</summary>
    private const int FewWords = 250;

    private const int Enough = 200_000;

    public static bool Is(FetchedPage page)
    {
        if (page.MediaType is not (null or "text/html" or "application/xhtml+xml"))
        {
            return false;
        }

        var html = Encoding.UTF8.GetString(page.Bytes.AsSpan(0, Math.Min(page.Bytes.Length, Enough)));
        var text = SafeHtml.ToText(html);
        return text.AsSpan().Count(' ') + text.AsSpan().Count('\n') < FewWords && (ForSale().IsMatch($"{Title().Match(html).Value}\n{text}") || Service().IsMatch(html));
    }

    [GeneratedRegex("<title[^>]*>[^<]*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b((buy|purchase|get) this domain|domain( name)?( \S+)? (is|may be|could be|might be) (available )?for sale|this domain (has expired|is parked|name is parked)|parked (free|domain)|domain parking|make an offer on (this|the) domain|the owner of this domain has not (yet )?(set up|uploaded)|este dominio está (en venta|a la venta)|diese domain (steht zum verkauf|ist zu verkaufen|kaufen))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForSale();

    [GeneratedRegex(@"(src|href|action)\s*=\s*[""'][^""']*\b(sedoparking|parkingcrew|bodis|above|hugedomains|afternic|dan|sedo|parklogic|undeveloped)\.(com|net)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Service();
}
