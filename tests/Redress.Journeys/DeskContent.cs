using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Domain.Letters;
using Redress.Domain.Links;
using Redress.Domain.Newsroom;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Domain.StudyKits;
using Redress.Petitions.Sign;
using Redress.Platform.Counting;
using Redress.Platform.Database;
using Redress.Platform.Mail.Desk;
using Redress.Platform.Privacy;
using Redress.Tests.Stories;

namespace Redress.Journeys;

/// <summary>One of everything the desk works on, some of it hard to show, and the pages where it is.</summary>
internal static class DeskContent
{
    public const string Headline = $"A headline that goes on and on {Desk.LongWord} and on until it has to be broken somewhere";

    /// <summary>What somebody sees who is not signed in.</summary>
    public static IReadOnlyList<string> Doors { get; } = ["/desk/sign-in", "/desk/sign-in?returnPath=%2Fdesk%2Finbox", "/desk/enter/none", "/desk/set-up"];

    public static async Task SeedAsync(IServiceProvider services, DateTimeOffset now)
    {
        var (db, data) = (services.GetRequiredService<RedressDb>(), services.GetRequiredService<PersonalData>());
        var (thread, source) = (Example.Thread(), Source.Follow("https://news.example/feed.xml", $"The Herald of {Desk.LongWord}", now));
        source.Failed(now, "The site has a fault of its own at the moment (HTTP 503).", TimeSpan.FromHours(1));
        var story = Example.Bridge(thread);
        Example.AddCommentary(story, $"Open the books {Desk.LongWord}");
        story.Commentaries.Add(Commentary.Begin(story.Id, CommentaryOrigin.Invited, CommentaryStatus.Draft, now));
        db.AddRange(thread, source, story, Arrived(thread), Changed(thread, now), Aside(thread));
        db.AddRange(Enumerable.Range(0, 20).Select(n => new DailyCount { Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-n), StoryId = story.Id.Value, What = Counted.Read, Count = 100 + (n * 37 % 90) }));
        db.AddRange(Petition(story, data, now));
        db.Add(StudyFeedback.Receive(story.Id, 7, $"Who inspected it? {Desk.LongWord}", now));
        db.Add(Tests.Organizations.Example.Published("river", Tests.Organizations.Example.Facts($"River Society {Desk.LongWord}")));
        db.AddRange(Template(story, now), Link(now), Event(story, data, now));
        await db.SaveChangesAsync();
        await services.GetRequiredService<SendTestMail>().RunAsync(EmailAddress.Parse("ada@people.example", provider: null), CancellationToken.None);
    }

    /// <summary>Every page of the desk, with something on it, and some with nothing.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(RedressDb db, string mail) =>
    [
        "/desk", "/desk/inbox", "/desk/inbox?view=Published", "/desk/inbox?view=Stale", "/desk/inbox?q=zzz", "/desk/inbox/add",
        "/desk/stories/arrived", "/desk/stories/changed", "/desk/stories/oak-road-bridge", "/desk/stories/oak-road-bridge/thread?q=bridge", "/desk/stories/arrived/opinion",
        "/desk/stories/oak-road-bridge/opinion", "/desk/stories/oak-road-bridge/opinion/new", $"/desk/stories/oak-road-bridge/opinion/{await db.Set<Commentary>().Where(opinion => opinion.Position == 1).Select(opinion => opinion.Id).FirstAsync()}",
        "/desk/moderation", $"/desk/moderation/{await db.Set<Domain.Moderation.ModerationCase>().Select(one => one.Id).FirstAsync()}", "/desk/moderation?view=Decided", "/desk/moderation?q=zzz",
        "/desk/audit", "/desk/audit/export", "/desk/numbers", "/desk/numbers?days=365", "/desk/settings", "/desk/accounts", "/desk/account", "/desk/mail", mail,
        "/desk/sources", "/desk/packs", "/desk/packs/energy", "/desk/packs/new", "/desk/officials", "/desk/study", "/desk/links",
        "/desk/commitments", $"/desk/commitments/{await db.Commitments.Select(one => one.Slug).FirstAsync()}", $"/desk/unknowns/{await db.Unknowns.Select(one => one.Slug).FirstAsync()}",
        "/desk/letters", "/desk/letters/templates/new", $"/desk/letters/templates/{await db.Set<LetterTemplate>().Select(one => one.Id).FirstAsync()}",
        "/desk/petitions", "/desk/petitions/new", "/desk/petitions/oak-road", "/desk/petitions/oak-road/outcomes", "/desk/petitions/oak-road/delivery", "/desk/petitions/oak-road/package",
        "/desk/petitions/oak-road/message", "/desk/petitions/oak-road/numbers", "/desk/petitions/oak-road/numbers/export", "/desk/petitions/oak-road/signatures", "/desk/signatures", "/desk/elsewhere",
        "/desk/events", "/desk/events?past=true", "/desk/events/new", "/desk/events/feeds", $"/desk/events/{await EventAsync(db)}", $"/desk/events/{await EventAsync(db)}/replies",
        "/desk/organizations", "/desk/organizations/new", "/desk/organizations/import", "/desk/organizations/river",
    ];

    private static Task<Id<Event>> EventAsync(RedressDb db) => db.Set<Event>().Select(one => one.Id).FirstAsync();

    /// <summary>A story nobody looked at yet, with a line that says more than its sentence.</summary>
    private static Story Arrived(EventThread thread)
    {
        var story = Example.Bridge(thread, "arrived", Headline, url: $"https://news.example/{Desk.LongWord}", isPublished: false);
        story.Lines.First().Text = $"Governor Ruiz will pay 40 million for “a new bridge” over {Desk.LongWord}.";
        return story;
    }

    /// <summary>A published story whose source has changed since.</summary>
    private static Story Changed(EventThread thread, DateTimeOffset now)
    {
        var story = Example.Bridge(thread, "changed", "The bridge will close in July after all");
        story.CompareWithSource("changed since", story.Sentences.Skip(1).Select(sentence => sentence.Hash).ToHashSet(StringComparer.Ordinal), now);
        story.Sentences.First().GoneSince = story.Lines.First().StaleSince = now;
        return story;
    }

    private static Story Aside(EventThread thread)
    {
        var story = Example.Bridge(thread, "aside", "A story that was set aside", isPublished: false);
        story.Dismiss();
        return story;
    }

    private static IEnumerable<object> Petition(Story story, PersonalData data, DateTimeOffset now)
    {
        var petition = Tests.Petitions.Example.Open(story: story.Id, title: $"Keep the bridge open {Desk.LongWord}");
        var held = new Signature(HoldReason.DisposableAddress)
        {
            Id = Id<Signature>.New(now),
            PetitionId = petition.Id,
            Version = 1,
            EmailKey = [1],
            NameKey = [],
            Person = new SignerDetails($"Ada {Desk.LongWord}", "ada@people.example", "10011", "US").Encrypt(data),
            Region = "US-NY",
            Consent = ConsentText.Current,
            SignedAt = now,
        };
        held.Confirm(now);
        return
        [
            petition, held,
            new ExternalPetition(suggested: false) { Id = Id<ExternalPetition>.New(now), StoryId = story.Id, Title = $"Elsewhere {Desk.LongWord}", Url = $"https://petitions.example/{Desk.LongWord}", Addressee = "the Governor", AddedAt = now },
        ];
    }

    private static LetterTemplate Template(Story story, DateTimeOffset now)
    {
        var template = new LetterTemplate { Id = Id<LetterTemplate>.New(now), Name = $"Ask for the report {Desk.LongWord}", StoryId = story.Id };
        template.Revise("The bridge on Oak Road", "Please publish the report.\n\nThank you.", "Ana", now);
        return template;
    }

    private static CheckedLink Link(DateTimeOffset now)
    {
        var link = CheckedLink.Register("key", $"https://gone.example/{Desk.LongWord}", "Oak Road bridge", "/stories/oak-road-bridge", 1, now);
        link.Found(new LinkFails(LinkFault.Gone, "There is no page at this address (HTTP 404).") { Suggestion = new(LinkSuggestionKind.Archive, $"https://archive.example/{Desk.LongWord}") }, now);
        return link;
    }

    private static Event Event(Story story, PersonalData data, DateTimeOffset now)
    {
        var meeting = new Event { Id = Id<Event>.New(now), Slug = "meeting", Language = "en", StoryId = story.Id, Topics = [], Capacity = 10, CreatedAt = now };
        meeting.Word(new EventWording(EventKind.TownHall, $"Town hall {Desk.LongWord}", "Your questions.", "The circle", "A ramp."), now);
        meeting.PutAt(new EventPlace("Town hall", "1 Oak Road", "Oak Valley", null, null), now);
        meeting.Schedule(new EventTime(now.Date.AddDays(9).AddHours(19), 90, "America/Chicago"), now);
        Events.Times.Recurrence.Lay(meeting, now);
        meeting.Submit();
        meeting.Publish(now);
        return meeting;
    }
}
