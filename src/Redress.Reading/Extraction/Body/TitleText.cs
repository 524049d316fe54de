using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Body;

/// <summary>What the page's head says it is about, to tell its title and its summary from its text.</summary>
internal sealed class TitleText
{
    private readonly List<string> titles = [];
    private readonly HashSet<int> terms = [];
    private readonly string? description;

    public TitleText(IHtmlDocument document)
    {
        Add(document.Title);
        foreach (var meta in document.Head?.Children ?? Enumerable.Empty<AngleSharp.Dom.IElement>())
        {
            if (meta is not IHtmlMetaElement)
            {
                continue;
            }

            switch (meta.GetAttribute("property") ?? meta.GetAttribute("name"))
            {
                case "og:title" or "twitter:title":
                    Add(meta.GetAttribute("content"));
                    break;
                case "description" or "og:description":
                    description ??= Plain(meta.GetAttribute("content"));
                    terms.UnionWith(Terms.Of(meta.GetAttribute("content") ?? ""));
                    break;
            }
        }
    }

    /// <summary>Whether the text is the title, or the title with the site's name.</summary>
    public bool Is(string text)
    {
        if (text.Length is < 4 or > 400)
        {
            return false;
        }

        var plain = Plain(text);
        return plain.Length > 2 && titles.Exists(title => title == plain || (title.StartsWith(plain, StringComparison.Ordinal) && plain.Length * 2 > title.Length));
    }

    public bool IsDescription(string text) =>
        description is { Length: > 20 } && text.Length > 20 && text.Length < 1000 && Plain(text) is var plain
        && (plain.StartsWith(description[..Math.Min(description.Length, 60)], StringComparison.Ordinal) || description.StartsWith(plain, StringComparison.Ordinal));

    /// <summary>The share of the terms that title and description have too.</summary>
    public float Shared(int[] other) => other.Length == 0 ? 0 : (float)other.Count(terms.Contains) / other.Length;

    private void Add(string? title)
    {
        terms.UnionWith(Terms.Of(title ?? ""));
        if (Plain(title) is { Length: > 2 } plain)
        {
            titles.Add(plain);
        }
    }

    private static string Plain(string? text) =>
        new([.. (text ?? "").Where(char.IsLetterOrDigit).Take(400).Select(char.ToLowerInvariant)]);
}
