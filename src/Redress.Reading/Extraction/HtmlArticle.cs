namespace Redress.Reading.Extraction;

/// <summary>Finds the article in a web page.</summary>
public static class HtmlArticle
{
    /// <summary>Never throws on bad HTML: what could not be found is missing, and <see cref="Article.Problem"/> says why.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="url">Where it was fetched from, if known.</param>
    public static Article Extract(string html, Uri? url = null)
    {
        var page = new SmartReader.Reader(url?.ToString() ?? "https://nowhere.invalid/", html).GetArticle();
        return new Article { Headline = page.Title ?? "", Text = page.TextContent ?? "", Url = url };
    }
}
