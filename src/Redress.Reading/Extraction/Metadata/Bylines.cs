namespace Redress.Reading.Extraction.Metadata;

/// <summary>Authors a reader sees: in elements named for them, and in lines that say "by".</summary>
internal static class Bylines
{
    private const int MostClaims = 200;

    /// <summary>Every byline, with its weight.</summary>
    public static List<AuthorClaim> Find(PageParts parts, Headline headline, SiteName site)
    {
        var claims = new List<AuthorClaim>();
        foreach (var mark in parts.Bylines.Take(MostClaims))
        {
            if (mark.Order > 0 && CreditLine.IsOther(parts.Texts[mark.Order - 1].Node.Data))
            {
                continue;
            }
            var certain = mark.Marks.HasFlag(Marks.CertainAuthor);
            var names = CreditLine.Names(VisibleText.Of(mark.Node, '\n', everyElement: true), loose: certain, site);
            Add(claims, names, Weight(mark.Order, mark.Zone, headline) + (certain ? 6 : 4), mark.Order, marked: true, headline);
        }
        AddCredits(claims, parts, headline, site);
        return claims;
    }

    private static void AddCredits(List<AuthorClaim> claims, PageParts parts, Headline headline, SiteName site)
    {
        foreach (var text in parts.Texts)
        {
            var data = text.Node.Data.AsSpan().Trim();
            if (data.Length > 100 || claims.Count > MostClaims || !CreditLine.Begins(data))
            {
                continue;
            }
            var nearness = Weight(text.Order, text.Zone, headline);
            var line = Line(parts, text.Order);
            if (nearness > 1 || CreditLine.IsExplicit(line))
            {
                Add(claims, CreditLine.Names(line, loose: nearness > 4, site), nearness + 5, text.Order, marked: false, headline);
            }
        }
    }

    private static void Add(List<AuthorClaim> claims, List<string> names, double weight, int order, bool marked, Headline headline)
    {
        names.RemoveAll(name => headline.Text?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
        if (names.Count > 0)
        {
            claims.Add(new(names, weight, order, marked));
        }
    }

    /// <summary>A credit and what continues it: the name after a lone "By", more names after "and" or a comma.</summary>
    private static string Line(PageParts parts, int order)
    {
        var line = parts.Texts[order].Node.Data.Trim();
        for (var next = order + 1; next < parts.Texts.Count && next <= order + 8; next++)
        {
            var data = parts.Texts[next].Node.Data.Trim();
            var lone = (CreditLine.Begins(line) && !line.Contains(' ', StringComparison.Ordinal)) || line.EndsWith(" by", StringComparison.OrdinalIgnoreCase) || line.EndsWith(':');
            var joins = line.EndsWith(',') || line.EndsWith('&') || line.EndsWith(" and", StringComparison.OrdinalIgnoreCase) || line.EndsWith("\nand", StringComparison.OrdinalIgnoreCase) || line.EndsWith("\nund", StringComparison.OrdinalIgnoreCase)
                || data is "," or "&" or "and" or "und" or "et" or "y" || data.StartsWith("and ", StringComparison.OrdinalIgnoreCase);
            if (data.Length > 60 || !(lone || joins))
            {
                break;
            }
            line += "\n" + data;
        }
        return line;
    }

    /// <summary>Nearness to the headline, then belonging to the story.</summary>
    private static double Weight(int order, Zone? zone, Headline headline)
    {
        if (headline.IsOther(zone))
        {
            return -10;
        }
        return (order - headline.Order) switch
        {
            >= 0 and <= 30 and var after => 6 - (after * 0.1),
            < 0 and >= -12 and var before => 5 + (before * 0.3),
            _ => 0,
        };
    }
}
