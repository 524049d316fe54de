using Redress.Events.Browse;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Events.Act;

/// <summary>Events about the story, or else about its topics, and how to host one.</summary>
internal sealed class GoToAnEvent(ListEvents list, Texts texts) : IWayToAct
{
    private const int Most = 4;

    public int Rank => 50;

    public async ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new EventsToGoTo(
        page.Story.Slug, texts["Meet others"], texts["Meet"], texts["1 hour"], address is null ? [] : await FindAsync(page, cancel))
    {
        Icon = "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
        View = "/Events/Act/_GoToAnEvent.cshtml",
        Steps =
        [
            new(texts["Look for a town hall, a meeting or a vigil about it: on the calendar of your town, your library, your officials."]),
            new(texts["If there is none, host one: a room that a wheelchair can reach, a date at least a week ahead, one question to answer together."]),
            new(texts["Say in the invitation how to get in, how long it takes and what people need to bring, and whom to tell what they need to take part."]),
        ],
    };

    private async Task<IReadOnlyList<EventTeaser>> FindAsync(ActionPage page, CancellationToken cancel)
    {
        var own = await list.FindAsync(new EventQuery { Story = page.Story.Id }, 0, Most, cancel);

        return own.Count > 0 || page.Packs is not [var strongest, ..] ? own : await list.FindAsync(new EventQuery { Topic = strongest.Id }, 0, Most, cancel);
    }
}

internal sealed record EventsToGoTo(string Slug, string Name, string Short, string Takes, IReadOnlyList<EventTeaser> Events) : WayToAct("events", Name, Short, Takes);
