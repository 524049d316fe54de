using Redress.Platform.Drawing;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Share.Qr;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Share.Flyer;

/// <summary>The flyer as a PDF.</summary>
internal static class FlyerPdf
{
    private const float Side = 170;

    /// <summary>To be read from two steps away.</summary>
    private const float LargeType = 1.3f;

    public static async Task<IResult> GetAsync(string slug, ShowStory show, IEnumerable<IWayToAct> ways, Fonts fonts, Site site, Texts texts, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) switch
        {
            StoryAnswer.Found found => Results.Bytes(Write(await FlyerContent.OfAsync(found.Page, site.Address(request, $"/stories/{slug}"), ways, cancel), fonts, site, texts), "application/pdf"),
            StoryAnswer.TakenDown => Results.StatusCode(StatusCodes.Status410Gone),
            _ => Results.NotFound(),
        };

    private static byte[] Write(FlyerContent flyer, Fonts fonts, Site site, Texts texts)
    {
        var story = flyer.Page.Story;
        using var pdf = new FlowingPdf(fonts, story.Headline, site.Name, LargeType);
        pdf.AddTitle(story.Headline);
        pdf.AddSmall(string.Join(" · ", new[] { story.Publisher, story.Reported is { } reported ? ReportedTime.Words(reported) : null }.OfType<string>()));

        foreach (var line in flyer.Happened)
        {
            pdf.AddItem("•", line);
        }

        if (flyer.Unknown.Count > 0)
        {
            pdf.AddHeading(texts["Still unknown"]);
            foreach (var line in flyer.Unknown)
            {
                pdf.AddItem("•", line);
            }
        }

        pdf.AddHeading(texts["What you can do"]);
        foreach (var way in flyer.Ways)
        {
            pdf.AddItem("•", $"{way.Name} ({way.Takes})");
        }

        pdf.AddSquare(QrCodes.Modules(flyer.Address), Side, $"{texts["Scan to see where each line comes from, and to act:"]}\n{flyer.Typed}");
        return pdf.ToArray();
    }
}
