using Redress.Reading.Extraction.Body;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Reading.Extraction;

/// <summary>Finds the article in a web page.</summary>
public static class HtmlArticle
{
    /// <summary>Never throws on bad HTML: what could not be found is missing, and <see cref="Article.Problem"/> says why.</summary>
    /// <param name="html">The page, decoded (<see cref="PageDecoder"/>). Past 10 million characters it is cut off.</param>
    /// <param name="url">Where it was fetched from, if known.</param>
    public static Article Extract(string html, Uri? url = null)
    {
        var document = PageParser.Parse(html);
        var text = BodyFinder.Find(document);
        var metadata = PageMetadataFinder.Find(document, url);
        return new Article
        {
            Headline = metadata.Headline ?? "",
            Publisher = metadata.Publisher,
            Author = metadata.Author,
            Published = metadata.Published,
            Language = metadata.Language,
            Text = text,
            Url = metadata.CanonicalUrl ?? url,
            Problem = ArticleProblem.Of(html, document, text),
        };
    }
}
