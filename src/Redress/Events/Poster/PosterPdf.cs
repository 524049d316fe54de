using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Events.Times;
using Redress.Platform.Drawing;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Share.Qr;

namespace Redress.Events.Poster;

/// <summary>The poster as a PDF.</summary>
internal static class PosterPdf
{
    private const float Side = 190;
    private const int MostDates = 4;
    private const int LongestText = 700;

    /// <summary>To be read from two steps away.</summary>
    private const float LargeType = 1.5f;

    public static async Task<IResult> GetAsync(string slug, ShowEvent show, Fonts fonts, Site site, Texts texts, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) is { } page ? Results.Bytes(Write(page, site.Address(request, page.Path), fonts, site, texts), "application/pdf") : Results.NotFound();

    private static byte[] Write(EventPage page, string address, Fonts fonts, Site site, Texts texts)
    {
        var @event = page.Event;
        using var pdf = new FlowingPdf(fonts, @event.Title, site.Name, LargeType);
        pdf.AddSmall(texts.Of(@event.Kind));
        pdf.AddTitle(@event.Title);

        foreach (var date in page.Dates.Take(MostDates))
        {
            var isOff = @event.Status is EventStatus.Cancelled || date.Status is OccurrenceStatus.Cancelled;
            pdf.AddSubheading(isOff ? $"{texts["Cancelled"]}: {texts.When(date, @event.Zone)}" : texts.When(date, @event.Zone));
        }

        pdf.AddSubheading(@event.Place.IsOnline ? texts["Online"] : @event.Place.Line);

        foreach (var paragraph in Short(@event.Text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            pdf.AddParagraph(paragraph);
        }

        if (@event.Accessibility is { } access)
        {
            pdf.AddParagraph(access);
        }

        pdf.AddParagraph(texts["Hosted by {0}", @event.Organizer]);
        pdf.AddSquare(QrCodes.Modules(address), Side, $"{texts["Scan to read more and to say that you are coming:"]}\n{address.Split("://")[^1]}");
        return pdf.ToArray();
    }

    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..text.LastIndexOf(' ', LongestText)]} …";
}
