using System.Text;
using Redress.Reading;

namespace Redress.Newsroom.Ingest;

/// <summary>An article both databases can keep: no NUL, no half surrogate pair, one address, and a headline in any case.</summary>
internal static class StorableArticle
{
    private const int MaxHeadline = 300;
    private const int MaxFallback = 120;

    public static Article Of(Article article)
    {
        var text = Clean(article.Text);
        var headline = Clean(article.Headline).Trim();

        return article with
        {
            Text = text,
            Headline = Cut(headline is "" ? Cut(text.TrimStart().Split('\n')[0].Trim(), MaxFallback) : headline, MaxHeadline),
            Publisher = article.Publisher is { } publisher ? Clean(publisher) : null,
            Author = article.Author is { } author ? Clean(author) : null,
            Url = article.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? StoryAddress.Canonical(url) : null,
        };
    }

    private static string Clean(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is 0 ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1), "…");
}
