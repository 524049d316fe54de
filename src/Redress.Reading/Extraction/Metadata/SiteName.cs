using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>What a site calls itself, and how to cut that from a title.</summary>
internal sealed partial class SiteName(string? publisher, Uri? url)
{
    private readonly string publisher = TitleWords.Solid(publisher ?? "");
    private readonly string host = TitleWords.Solid(url is null ? "" : string.Concat(url.Host.Split('.').Where(label => label is not "www").SkipLast(1)));
    private readonly string wholeHost = TitleWords.Solid(url?.Host ?? "");

    /// <summary>True where a text is nothing but the site's name.</summary>
    public bool Is(string text)
    {
        var solid = TitleWords.Solid(text);
        return solid.Length > 1
            && ((publisher.Length > 0 && (solid.Equals(publisher, StringComparison.Ordinal) || (solid.Length > 3 && publisher.Contains(solid, StringComparison.Ordinal)) || (publisher.Length > 3 && solid.Contains(publisher, StringComparison.Ordinal) && solid.Length < 1.6 * publisher.Length)))
                || (solid.Length > 2 && wholeHost.Contains(solid, StringComparison.Ordinal))
                || (host.Length > 3 && solid.Contains(host, StringComparison.Ordinal) && solid.Length < 2.5 * host.Length));
    }

    /// <summary>The title without the site's name before or after it.</summary>
    public string Cut(string title)
    {
        var parts = Separator().Split(title);
        if (parts.Length < 2)
        {
            return title;
        }
        var (first, last) = (0, parts.Length - 1);
        while (last > first && Is(parts[last]))
        {
            last -= 2;
        }
        while (first < last && Is(parts[first]))
        {
            first += 2;
        }
        if (last > first && parts[last - 1].Contains('|', StringComparison.Ordinal) && TitleWords.Of(parts[last]).Length <= 4)
        {
            last -= 2;
        }
        return last < first ? title : string.Concat(parts[first..(last + 1)]).Trim();
    }

    [GeneratedRegex("(?<separator>\\s+(?:[-|–—·•:«»~›‹⋆/]|::|//|\\|\\|)\\s+|\\s*\\|\\s*|:\\s+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();
}
