using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Body;

/// <summary>What the page's head says it is about, to tell its title and its summary from its text.</summary>
internal sealed class TitleText
{
    /// <summary>Characters of a description that tell it.</summary>
    private const int WorthComparing = 60;
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

        foreach (var title in titles)
        {
            var (matched, isWhole) = Compare(text, title);
            if (isWhole && matched > 2 && matched * 2 > title.Length)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDescription(string text) =>
        description is { Length: > 20 } && text.Length is > 20 and < 1000 && Compare(text, description) is var (matched, isWhole)
        && (isWhole || matched >= Math.Min(description.Length, WorthComparing));

    /// <summary>The share of the terms that title and description have too.</summary>
    public float Shared(int[] other)
    {
        var shared = 0;
        foreach (var term in other)
        {
            shared += terms.Contains(term) ? 1 : 0;
        }

        return other.Length == 0 ? 0 : (float)shared / other.Length;
    }

    /// <summary>How many letters and digits of a text are those the plain one starts with, and whether these are all it has.</summary>
    private static (int Matched, bool IsWhole) Compare(string text, string plain)
    {
        var matched = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (matched == plain.Length || plain[matched] != char.ToLowerInvariant(c))
            {
                return (matched, false);
            }

            matched++;
        }

        return (matched, true);
    }

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
