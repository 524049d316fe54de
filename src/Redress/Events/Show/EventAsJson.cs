using System.Globalization;
using Redress.Domain.Events;
using Redress.Events.Browse;
using Redress.Events.Times;
using Redress.Platform.Links;
using Redress.Platform.Web;

namespace Redress.Events.Show;

/// <summary>Events as open data. The link to join online is never in it, and nothing of those who reply but how many they are.</summary>
internal static class EventAsJson
{
    public static async Task<IResult> GetAsync(string slug, ShowEvent show, CheckedLinks links, Site site, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) is { } page
            ? Results.Json(Of(page.Event, page.Event.Occurrences.OrderBy(date => date.StartsAt), page.Story?.Slug, page.Source, await links.GetAsync(cancel), site.Address(request, page.Path)))
            : Results.NotFound();

    public static async Task<IResult> GetAllAsync(ListEvents list, CheckedLinks links, Site site, HttpRequest request, CancellationToken cancel)
    {
        var states = await links.GetAsync(cancel);
        return Results.Json(new { events = (await list.FindAsync(new EventQuery(), 0, ListEvents.Most, cancel)).Select(teaser => Of(teaser.Event, teaser.Event.Occurrences, null, teaser.Source, states, site.Address(request, $"/events/{teaser.Event.Slug}"))) });
    }

    private static object Of(Event @event, IEnumerable<Occurrence> dates, string? story, string? source, LinkStates states, string url) => new
    {
        url,
        kind = Camel($"{@event.Kind}"),
        @event.Title,
        @event.Text,
        @event.Organizer,
        @event.Language,
        @event.Accessibility,
        online = @event.Link is not null || @event.Place.IsOnline,
        place = @event.Place.IsOnline ? null : new { @event.Venue, @event.Street, @event.City, @event.State, @event.Zip },
        timeZone = @event.Zone,
        recurrence = @event.Rule,
        status = Camel($"{@event.Status}"),
        because = @event.CancelledBecause,
        @event.Topics,
        story,
        source = source is null ? null : new { name = source, url = states.Hides(@event.SourceUrl) ? null : @event.SourceUrl },
        isSample = @event.IsSample,
        dates = dates.Select(date => new
        {
            start = Iso(date.StartsAt, @event.Zone),
            end = Iso(date.EndsAt, @event.Zone),
            status = Camel($"{date.Status}"),
            because = date.CancelledBecause,
            date.Capacity,
            coming = date.Taken,
        }),
    };

    private static string Iso(DateTimeOffset instant, string zone) => WallClock.At(instant, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Camel(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
