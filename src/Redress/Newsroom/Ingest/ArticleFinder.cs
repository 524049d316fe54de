using Redress.Platform.Outbound;
using Redress.Reading;
using Redress.Reading.Extraction;

namespace Redress.Newsroom.Ingest;

/// <summary>What came of looking for an article: an <see cref="ArticleFound"/> or <see cref="NoArticle"/>.</summary>
internal abstract record ArticleAnswer;

internal sealed record ArticleFound(Article Article) : ArticleAnswer;

/// <param name="Kind">What stood in the way.</param>
/// <param name="Why">One sentence for a person.</param>
internal sealed record NoArticle(FetchProblem Kind, string Why) : ArticleAnswer;

/// <summary>Finds the article at an address or in bytes somebody hands us.</summary>
internal sealed class ArticleFinder(PageFetcher pages)
{
    public async Task<ArticleAnswer> AtAsync(string address, CancellationToken cancel) => await pages.GetAsync(address, cancel) switch
    {
        FetchedPage page => In(page.Bytes, page.Url, page.MediaType, page.Charset),
        FetchFailure failure => new NoArticle(failure.Kind, failure.Why),
        _ => new NoArticle(FetchProblem.ServerError, "The site gave no answer that can be read."),
    };

    public static ArticleAnswer In(byte[] bytes, Uri? url, string? mediaType = null, string? charset = null)
    {
        var document = Document.Open(bytes, mediaType, charset);

        if (document.What is null && string.IsNullOrWhiteSpace(document.Text))
        {
            return new NoArticle(FetchProblem.Empty, "There is nothing in it: it is empty.");
        }

        return document.Kind switch
        {
            DocumentKind.Html => Judge(HtmlArticle.Extract(document.Text, url)),
            DocumentKind.PlainText => Judge(TextArticle.Parse(document.Text) with { Url = url }),
            DocumentKind.Feed => new NoArticle(FetchProblem.NotReadable, "This is a feed, a list of stories rather than one; follow it as a source instead."),
            DocumentKind.Unreadable => new NoArticle(FetchProblem.NotReadable, $"It is {document.What}; Redress reads web pages and plain text."),
        };
    }

    private static ArticleAnswer Judge(Article article) => string.IsNullOrWhiteSpace(article.Text)
        ? new NoArticle(FetchProblem.NotReadable, article.Problem ?? "No article was found on this page.")
        : new ArticleFound(article);
}
