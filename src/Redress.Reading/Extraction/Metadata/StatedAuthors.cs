using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Authors a page states for machines, in linked data and meta elements.</summary>
internal static partial class StatedAuthors
{
    private const int MostAuthors = 20;
    private static readonly string[] Generic = ["admin", "administrator", "author", "editor", "editors", "staff", "redaktion", "newsroom", "team", "guest", "root", "user", "webmaster", "unknown", "anonymous", "none", "null", "n/a"];

    /// <summary>Every statement in order of trust.</summary>
    public static IEnumerable<List<string>> Find(PageParts parts, LinkedData data, SiteName site)
    {
        foreach (var node in data.Articles)
        {
            foreach (var key in (string[])["author", "creator"])
            {
                yield return Clean(Persons(data.Values(node, key)).Select(LinkedData.Name), site);
            }
        }
        foreach (var name in (string[])["author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "article:author", "og:article:author", "byl"])
        {
            yield return Clean(Metas(parts, meta => meta.Equals(name, StringComparison.OrdinalIgnoreCase)), site);
        }
        yield return Clean(Metas(parts, meta => meta.EndsWith("author", StringComparison.OrdinalIgnoreCase) || meta.EndsWith("author_name", StringComparison.OrdinalIgnoreCase)), site);
        yield return Clean([WrittenBy(parts)], site);
    }

    /// <summary>True for what says little: the site itself, a role, a user name, a slogan.</summary>
    public static bool IsWeak(string name, SiteName site) =>
        IsNobody(name, site) || !PersonName.IsFull(name.Split([", ", " and ", " & ", " und "], StringSplitOptions.None)[0]);

    /// <summary>True for the site itself and for roles.</summary>
    public static bool IsNobody(string name, SiteName site) =>
        site.Is(name) || name.Split(' ').Any(word => Generic.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>People before organizations: where a person is named, the organization beside is the employer.</summary>
    private static List<object> Persons(IEnumerable<object> values)
    {
        var all = values.Take(MostAuthors).ToList();
        var people = all.Where(value => value is not Dictionary<string, object> node || !LinkedData.Is(node, "Organization")).ToList();
        return people.Count > 0 ? people : all;
    }

    private static IEnumerable<string> Metas(PageParts parts, Func<string, bool> named) =>
        parts.Metas.Where(meta => named(meta.Name)).Select(meta => meta.Content).Take(MostAuthors);

    /// <summary>The labelled pair that blogs give for previews: "Written by" and the name.</summary>
    private static string? WrittenBy(PageParts parts) =>
        parts.Meta("twitter:label1") is { } label && (CreditLine.Begins(label.AsSpan()) || CreditLine.IsExplicit(label) || label.StartsWith("Written", StringComparison.OrdinalIgnoreCase)) ? parts.Meta("twitter:data1") : null;

    private static List<string> Clean(IEnumerable<string?> claims, SiteName site)
    {
        var names = claims.SelectMany(claim => Split(claim, site)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors).ToList();
        return names.Count > 1 && names.Exists(PersonName.IsFull) ? [.. names.Where(name => name.Split(' ').Length <= 5 && !site.Is(name))] : names;
    }

    private static IEnumerable<string> Split(string? claim, SiteName site)
    {
        var text = PlainText.Clean(claim);
        if (text is null || text.Length > 300 || Uri.IsWellFormedUriString(text, UriKind.Absolute) || !text.Any(char.IsLetter) || Template().IsMatch(text))
        {
            return [];
        }
        text = Address().Replace(Lead().Replace(text, ""), "");
        var parts = text.Split([" | ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Select(part => WithoutSite(part, site)).Where(name => name.Length > 1).Select(PersonName.Cased);
    }

    /// <summary>"Jane Doe, The Daily Paper" without the paper.</summary>
    private static string WithoutSite(string name, SiteName site)
    {
        var pieces = name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return pieces.Length < 2 ? name.Trim(' ', ',') : string.Join(", ", pieces.Where((piece, at) => at == 0 ? piece.Length > 0 : !site.Is(piece)));
    }

    [GeneratedRegex("^(?:written by|posted by|by|von|por|par)\\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex("\\S+@\\S+\\.\\S+|https?://\\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("^\\S+\\.\\S+\\.\\S+$|\\{\\{|\\[object|^\\S+\\.(?:com|org|net)$", RegexOptions.NonBacktracking)]
    private static partial Regex Template();
}
