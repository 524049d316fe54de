using System.Globalization;
using Redress.Reading;
using Redress.Reading.Extraction;

namespace Redress.Newsroom.Read;

/// <summary>One line of <c>redress read --jsonl</c>.</summary>
internal sealed record StoryLine(string? Url, string? Html, string? Text, string? Headline, string? Published)
{
    /// <summary>What the line says outright wins over what the page says of itself.</summary>
    public Article ToArticle()
    {
        var url = Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address : null;
        var article = Html is null
            ? new Article { Headline = Text!.Split('\n', 2)[0].Trim(), Text = Text, Url = url }
            : HtmlArticle.Extract(Html, url);

        return article with
        {
            Headline = Headline ?? article.Headline,
            Published = DateTimeOffset.TryParse(Published, CultureInfo.InvariantCulture, out var instant)
                ? Reading.Published.At(instant) : article.Published,
        };
    }
}
