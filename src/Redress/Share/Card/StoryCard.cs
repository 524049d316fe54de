using Microsoft.Net.Http.Headers;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Share.Card;

/// <summary>The picture of a story.</summary>
internal static class StoryCard
{
    public static async Task<IResult> GetAsync(string slug, ShowStory show, PictureCards cards, Site site, Texts texts, HttpResponse response, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                var card = Of(found.Page, site, texts);
                response.Headers.CacheControl = "public, max-age=86400";

                // Other sites show it beside the link.
                response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
                return Results.Bytes(await cards.PngAsync(card, cancel), "image/png", entityTag: new EntityTagHeaderValue($"\"{card.Hash}\""));
            case StoryAnswer.TakenDown:
                return Results.StatusCode(StatusCodes.Status410Gone);
            default:
                return Results.NotFound();
        }
    }

    public static PictureCard Of(ActionPage page, Site site, Texts texts) => new(site.Name, page.Story.Headline, Footer(page, texts), texts["What happened, what is unknown, what you can do"]);

    /// <summary>The picture in words.</summary>
    public static string AltText(ActionPage page, Texts texts) => page.Story.Publisher is { } publisher
        ? texts["Card with the headline “{0}”, reported by {1}.", page.Story.Headline, publisher]
        : texts["Card with the headline “{0}”.", page.Story.Headline];

    private static string Footer(ActionPage page, Texts texts) => string.Join(" · ", new[]
    {
        page.Story.IsSample ? texts["Sample"] : null,
        page.Story.Publisher,
        page.Story.Reported is { } reported ? ReportedTime.Words(reported with { HasTime = false }) : null,
    }.OfType<string>());
}
