namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds who wrote a page: people stated for machines, else the byline readers see, else whatever is named.</summary>
internal static class AuthorFinder
{
    /// <summary>Names so close to each other belong to one byline.</summary>
    private const int OneByline = 8;

    /// <summary>From here a byline is marked as such and belongs to the story, or stands near its headline.</summary>
    private const double Strong = 6;

    public static string? Find(PageParts parts, LinkedData data, Headline headline, SiteName site)
    {
        var stated = StatedAuthors.Find(parts, data, site).Where(names => names.Count > 0).ToList();
        var names = stated.Find(one => one.Exists(name => !StatedAuthors.IsWeak(name, site)))
            ?? Chosen(stated, Bylines.Find(parts, headline, site).Where(claim => claim.Weight > 1).ToList(), parts, site);
        return names is null ? null : string.Join("; ", names);
    }

    private static List<string>? Chosen(List<List<string>> stated, List<AuthorClaim> seen, PageParts parts, SiteName site)
    {
        var pen = stated.Find(names => !names.Exists(name => StatedAuthors.IsNobody(name, site)));
        if (seen.Count == 0)
        {
            return pen ?? stated.FirstOrDefault();
        }
        var best = seen.MaxBy(claim => Merit(claim, seen, site));
        if (best.Weight < Strong && pen is not null)
        {
            return pen;
        }
        return best.Names.TrueForAll(name => StatedAuthors.IsNobody(name, site)) && stated.Count > 0 ? pen ?? stated[0] : Together(best, seen, parts, site);
    }

    /// <summary>A byline counts more when it names people and when other places name them too.</summary>
    private static double Merit(AuthorClaim claim, List<AuthorClaim> seen, SiteName site)
    {
        var again = seen.Count(other => other.Names.Contains(claim.Names[0], StringComparer.OrdinalIgnoreCase));
        return claim.Weight + Math.Min(3, again) + (claim.Names.TrueForAll(name => StatedAuthors.IsWeak(name, site)) ? -3 : 0);
    }

    /// <summary>The best byline and the people named right beside it, unless for another role.</summary>
    private static List<string> Together(AuthorClaim best, List<AuthorClaim> seen, PageParts parts, SiteName site)
    {
        var beside = seen
            .Where(claim => claim.Marked == best.Marked && Math.Abs(claim.Order - best.Order) <= OneByline && claim.Weight > best.Weight - 2)
            .OrderBy(claim => claim.Order)
            .TakeWhile(claim => claim.Order <= best.Order || !parts.Texts[best.Order..claim.Order].Exists(text => CreditLine.IsOther(text.Node.Data)))
            .SelectMany(claim => claim.Names)
            .Where(name => !StatedAuthors.IsWeak(name, site))
            .ToList();
        var own = beside.Count > 0 ? best.Names.Where(name => !StatedAuthors.IsNobody(name, site)) : best.Names;
        return [.. own.Concat(beside).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
