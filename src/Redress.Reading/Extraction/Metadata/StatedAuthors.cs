using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Authors a page states for machines, in linked data and meta elements.</summary>
internal static partial class StatedAuthors
{
    private const int MostAuthors = 20;
    private static readonly string[] Generic = ["admin", "administrator", "author", "editor", "editors", "staff", "redaktion", "newsroom", "team", "guest", "root", "user", "webmaster", "unknown", "anonymous", "none", "null", "n/a"];

    private static readonly FrozenSet<string> Nobody = new[] { "admin", "administrator", "author", "user", "root", "webmaster", "unknown", "anonymous", "none", "null", "n/a", "guest" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Agencies = new[] { "associated press", "the associated press", "agence france-presse", "press association", "reuters", "staff reports", "dow jones newswires" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
        var names = claims.SelectMany(Split).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors).ToList();
        return names.Exists(name => !IsWeak(name, site)) ? [.. names.Where(name => !site.Is(name) && !Agencies.Contains(name) && name.Count(c => c == ' ') < 6)] : names;
    }

    private static IEnumerable<string> Split(string? claim)
    {
        var text = PlainText.Clean(claim);
        if (text is null || text.Length > 300 || Uri.IsWellFormedUriString(text, UriKind.Absolute) || !text.Any(char.IsLetter) || Template().IsMatch(text))
        {
            return [];
        }
        text = Address().Replace(Lead().Replace(text, ""), "");
        return text.Split([" | ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(People).Where(name => name.Length > 1 && !Nobody.Contains(name));
    }

    /// <summary>"Jane Doe and John Roe, MD, Daily Paper": Jane Doe; John Roe, MD. A text that names nobody for certain stays as it is.</summary>
    private static List<string> People(string text)
    {
        var people = new List<string>();
        foreach (var piece in Joint().Split(text).Select(piece => piece.Trim(' ', ',')))
        {
            if (PersonName.IsFull(piece))
            {
                people.Add(PersonName.Cased(piece));
            }
            else if (people.Count > 0 && PersonName.IsCredential(piece))
            {
                people[^1] += ", " + piece;
            }
        }
        return people.Count > 0 ? people : [PersonName.Cased(text.Trim(' ', ','))];
    }

    [GeneratedRegex("\\s*,\\s*(?:and |und |et |y )?|\\s+(?:and|und|&)\\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    [GeneratedRegex("^(?:written by|posted by|by|von|por|par)\\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex("\\S+@\\S+\\.\\S+|https?://\\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("^\\S+\\.\\S+\\.\\S+$|\\{\\{|\\[object|^\\S+\\.(?:com|org|net)$", RegexOptions.NonBacktracking)]
    private static partial Regex Template();
}
