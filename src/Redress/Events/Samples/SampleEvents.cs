using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Domain.Stories;
using Redress.Events.Times;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Stories.Samples;

namespace Redress.Events.Samples;

/// <summary>Events about the sample stories, in the weeks after they were installed.</summary>
internal sealed class SampleEvents(RedressDb db, PersonalData data, TimeProvider clock) : ISampleContent
{
    private const string Zone = "America/Chicago";

    private static readonly EventPlace TownHall = new("Town hall, council chamber", "1 Mill Street", "Harlow Bend", null, null);
    private static readonly EventPlace Library = new("Public library, reading room", "14 Mill Street", "Harlow Bend", null, null);

    public async Task InstallAsync(CancellationToken cancel)
    {
        var stories = await db.Stories.Where(story => story.IsSample).Include(story => story.Topics).ToDictionaryAsync(story => story.Slug, StringComparer.Ordinal, cancel);
        var there = await db.Set<Event>().Where(e => e.IsSample).Select(e => e.Slug).ToListAsync(cancel);
        db.AddRange(All().Where(sample => stories.ContainsKey(sample.Story) && !there.Contains(sample.Slug, StringComparer.Ordinal)).Select(sample => Make(sample, stories[sample.Story])));
        await db.TrySaveAsync(cancel);
    }

    public async Task RemoveAsync(CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Event>().Where(e => e.IsSample).Include(e => e.Occurrences).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<Sample> All() =>
    [
        new("sample-town-hall-on-the-detour", "sample-mill-street-bridge", 10, new TimeOnly(19, 0), 90, TownHall,
            new EventWording(
                EventKind.TownHall, "Town hall: your questions on the detour",
                "The council answers questions on the closing of the Mill Street bridge: how often the bus will run, and who pays for it.\n\nWrite your question on a card at the door. Each is read out; each gets an answer or a date for one.",
                "Harlow Bend Residents’ Circle", "Ramp at the east door. Hearing loop in the first three rows. Accessible toilet on the same floor.")),
        new("sample-study-group-on-the-bridge", "sample-mill-street-bridge", 5, new TimeOnly(18, 30), 60, Library,
            new EventWording(
                EventKind.StudyGroup, "Study group: a bridge, a bus and the library’s hours",
                "Four evenings, one hour each. We read the brief with its sources and discuss the questions of the study kit. No preparation.",
                "Harlow Bend Public Library", "Step-free. Large print of the brief on request."))
        { Repeat = Repeat.Weekly, Times = 4, Capacity = 12 },
        new("sample-call-evening-on-drinking-water", "sample-drinking-water-rule", 7, new TimeOnly(18, 0), 60, EventPlace.Online,
            new EventWording(
                EventKind.CallParty, "An evening of calls on the drinking water rule",
                "We call our own officials together, each with one question in our own words. Somebody shows how the first call goes.",
                "Well Water Neighbors", "Live captions. You can take part without a camera."))
        { IsOnline = true },
    ];

    private Event Make(Sample sample, Story story)
    {
        var now = clock.GetUtcNow();
        var first = DateOnly.FromDateTime(WallClock.At(now, Zone).Date).AddDays(sample.InDays).ToDateTime(sample.At);
        var @event = new Event
        {
            Id = Id<Event>.New(now),
            Slug = sample.Slug,
            Language = "en",
            StoryId = story.Id,
            Topics = [.. story.Topics.OrderByDescending(topic => topic.Score).Select(topic => topic.TopicId)],
            Link = sample.IsOnline ? data.Encrypt("https://meet.example/sample") : null,
            Rule = Recurrence.Rule(sample.Repeat, first, sample.Times),
            Capacity = sample.Capacity,
            CreatedAt = now,
            IsSample = true,
        };
        @event.Word(sample.Wording, now);
        @event.PutAt(sample.Place, now);
        @event.Schedule(new EventTime(first, sample.Minutes, Zone), now);
        Recurrence.Lay(@event, now);
        @event.Submit();
        @event.Publish(now);
        return @event;
    }

    /// <param name="Slug">Of the event.</param>
    /// <param name="Story">Of the sample story it is about.</param>
    /// <param name="InDays">After it is installed.</param>
    /// <param name="At">On the clock there.</param>
    /// <param name="Minutes">How long it takes.</param>
    /// <param name="Place">In an invented town.</param>
    /// <param name="Wording">What it says of itself.</param>
    private sealed record Sample(string Slug, string Story, int InDays, TimeOnly At, int Minutes, EventPlace Place, EventWording Wording)
    {
        public Repeat Repeat { get; init; }

        public int Times { get; init; } = 1;

        public int? Capacity { get; init; }

        public bool IsOnline { get; init; }
    }
}
