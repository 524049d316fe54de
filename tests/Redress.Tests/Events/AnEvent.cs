using Redress.Domain;
using Redress.Domain.Events;
using Redress.Domain.Stories;
using Redress.Events.Times;

namespace Redress.Tests.Events;

/// <summary>Events for tests.</summary>
internal sealed record AnEvent
{
    public static readonly DateTimeOffset Day = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public string Slug { get; init; } = "bridge-town-hall";

    public string Title { get; init; } = "Town hall on the bridge";

    public EventKind Kind { get; init; } = EventKind.TownHall;

    public DateTime Local { get; init; } = new(2026, 3, 10, 18, 30, 0);

    public int Minutes { get; init; } = 90;

    public string Zone { get; init; } = "America/New_York";

    public Repeat Repeat { get; init; }

    public int Times { get; init; } = 1;

    public int? Capacity { get; init; }

    public EventPlace Place { get; init; } = new("Oak Hall", "1 Oak Road", "Oakville", "OH", "43001");

    public byte[]? Link { get; init; }

    public Id<Story>? Story { get; init; }

    public string[] Topics { get; init; } = [];

    public Guid? Owner { get; init; }

    /// <summary>The outside calendar it is from.</summary>
    public Id<CalendarFeed>? Feed { get; init; }

    public string? SourceUrl { get; init; }

    public Event Published()
    {
        var @event = new Event
        {
            Id = Id<Event>.New(Day),
            Slug = Slug,
            Language = "en",
            StoryId = Story,
            Topics = Topics,
            Link = Link,
            Rule = Recurrence.Rule(Repeat, Local, Times),
            Capacity = Capacity,
            OwnerId = Owner,
            FeedId = Feed,
            Uid = Feed is null ? null : Slug,
            SourceUrl = SourceUrl,
            CreatedAt = Day,
        };
        @event.Word(new EventWording(Kind, Title, "Bring one question.\n\nWe end on time.", "Oakville Library", "Level entrance on Elm Street."), Day);
        @event.PutAt(Place, Day);
        @event.Schedule(new EventTime(Local, Minutes, Zone), Day);
        Recurrence.Lay(@event, Day);
        @event.Submit();
        @event.Publish(Day);
        return @event;
    }
}
