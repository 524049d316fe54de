namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds who wrote a page: people stated for machines, else the byline readers see, else whatever is named.</summary>
internal static class AuthorFinder
{
    /// <summary>Names so close to each other belong to one byline.</summary>
    private const int OneByline = 8;

    public static string? Find(PageParts parts, LinkedData data, Headline headline, SiteName site)
    {
        var stated = StatedAuthors.Find(parts, data, site).Where(names => names.Count > 0).ToList();
        var names = stated.Find(one => one.Exists(name => !StatedAuthors.IsWeak(name, site)))
            ?? Seen(Bylines.Find(parts, headline, site), site)
            ?? stated.FirstOrDefault();
        return names is null ? null : string.Join("; ", names);
    }

    private static List<string>? Seen(List<AuthorClaim> claims, SiteName site)
    {
        var fit = claims.Where(claim => claim.Weight > 1).ToList();
        if (fit.Count == 0)
        {
            return null;
        }
        var best = fit.MaxBy(claim => claim.Weight + (claim.Names.Exists(name => !StatedAuthors.IsWeak(name, site)) ? 3 : 0));
        var together = fit.Where(claim => Math.Abs(claim.Order - best.Order) <= OneByline && claim.Weight > best.Weight - 3).OrderBy(claim => claim.Order);
        return [.. best.Names.Concat(together.SelectMany(claim => claim.Names)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
