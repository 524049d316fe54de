using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction;

/// <summary>Says in one sentence what is wrong with what was found on a page.</summary>
internal static partial class ArticleProblem
{
    /// <summary>Characters; teasers before a paywall are shorter.</summary>
    private const int Beginning = 1500;

    /// <summary>Characters; less is a notice or a list, not a story.</summary>
    private const int Story = 250;

    public static string? Of(string html, IHtmlDocument document, string text)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "The page is empty.";
        }

        if (text.Length < Beginning && IsLocked(document))
        {
            return "The publisher asks for a subscription, so only the beginning may be here.";
        }

        return text.Length switch
        {
            0 when document.Scripts.Length > 0 => "No article text was found; the page may build it with scripts.",
            0 => "No article text was found on the page.",
            < Story when !IsMarkedArticle(document) => "The page does not look like an article.",
            _ => null,
        };
    }

    private static bool IsLocked(IHtmlDocument document) =>
        document.Scripts.Any(script => script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) is true && NotFree().IsMatch(script.Text))
        || document.Head?.QuerySelector("meta[property='article:content_tier'][content='locked'], meta[name='article:content_tier'][content='locked']") is not null;

    private static bool IsMarkedArticle(IHtmlDocument document) =>
        document.Head?.QuerySelector("meta[property='og:type'][content='article']") is not null || document.QuerySelector("article") is not null;

    [GeneratedRegex("\"isAccessibleForFree\"\\s*:\\s*\"?(?:false|no)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotFree();
}
