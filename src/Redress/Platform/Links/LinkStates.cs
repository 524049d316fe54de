using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace Redress.Platform.Links;

/// <summary>What is known of all links at one moment.</summary>
internal sealed partial class LinkStates(FrozenDictionary<string, LinkState> byUrl)
{
    public static readonly LinkStates None = new(FrozenDictionary<string, LinkState>.Empty);

    public LinkState Of(string? url) => LinkAddress.Of(url) is { } address ? byUrl.GetValueOrDefault(address) : default;

    /// <param name="key">Of a link not everybody may have, by <see cref="SealedLinks"/>.</param>
    public LinkState OfSealed(string key) => byUrl.GetValueOrDefault(key);

    public bool Hides(string? url) => Of(url).Standing is LinkStanding.Hidden;

    /// <summary>HTML of our own making, with hidden links as plain text.</summary>
    public string WithoutHidden(string html) =>
        Anchor().Replace(html, anchor => Hides(WebUtility.HtmlDecode(anchor.Groups["url"].Value)) ? anchor.Groups["text"].Value : anchor.Value);

    [GeneratedRegex("<a [^>]*?href=\"(?<url>[^\"]*)\"[^>]*>(?<text>.*?)</a>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anchor();
}
