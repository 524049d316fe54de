using System.Text;
using Redress.Domain.Events;
using Redress.Events.Browse;
using Redress.Events.Show;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Events.Ics;

/// <summary>Calendar files: one event's, all that are to come, a story's, a topic's.</summary>
internal static class CalendarFiles
{
    public static async Task<IResult> GetOneAsync(string slug, ShowEvent show, Site site, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) is { } page ? Write([page.Event], page.Event.Title, site, request) : Results.NotFound();

    public static async Task<IResult> GetAllAsync(ListEvents list, Site site, Texts texts, HttpRequest request, CancellationToken cancel) =>
        Write(await AllAsync(list, new EventQuery(), cancel), texts["Events of {0}", site.Name], site, request);

    public static async Task<IResult> GetOfStoryAsync(string slug, ShowStory show, ListEvents list, Site site, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) is StoryAnswer.Found { Page.Story: var story }
            ? Write(await AllAsync(list, new EventQuery { Story = story.Id }, cancel), story.Headline, site, request) : Results.NotFound();

    public static async Task<IResult> GetOfTopicAsync(string id, TopicPacks packs, ListEvents list, Site site, HttpRequest request, CancellationToken cancel) =>
        packs.Current.Find(id) is { } topic ? Write(await AllAsync(list, new EventQuery { Topic = id }, cancel), topic.Name, site, request) : Results.NotFound();

    private static async Task<IReadOnlyList<Event>> AllAsync(ListEvents list, EventQuery query, CancellationToken cancel) =>
        [.. (await list.FindAsync(query, 0, ListEvents.Most, cancel)).Select(teaser => teaser.Event)];

    private static IResult Write(IReadOnlyList<Event> events, string name, Site site, HttpRequest request)
    {
        // The newest change, not the clock, so that a file that has not changed is the same file.
        var stamp = events.Select(@event => @event.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return Results.Text(EventCalendar.Write(events, name, path => site.Address(request, path), stamp), "text/calendar", Encoding.UTF8);
    }
}
