namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds who wrote a page.</summary>
internal static class AuthorFinder
{
    public static string? Find(PageParts parts, LinkedData data, string? publisher)
    {
        var named = data.Articles.Select(node => data.Values(node, "author").Select(data.Name).OfType<string>().ToList()).FirstOrDefault(names => names.Count > 0)
            ?? [.. new[] { parts.Meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author") }.OfType<string>()];
        var clean = named.Select(PlainText.Clean).OfType<string>().Where(name => !Uri.IsWellFormedUriString(name, UriKind.Absolute)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return clean.Count == 0 ? null : string.Join("; ", clean);
    }
}
