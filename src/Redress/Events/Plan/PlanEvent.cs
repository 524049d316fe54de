using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Domain.Stories;
using Redress.Events.Times;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Plan;

/// <summary>What an event is about.</summary>
/// <param name="Story">Null for none.</param>
/// <param name="Topics">Ids of topic packs.</param>
internal sealed record EventMatter(Id<Story>? Story, IReadOnlyList<string> Topics);

internal enum PlanAnswer
{
    /// <summary>A mail with a button is on its way to the host.</summary>
    MailSent,

    Published,

    /// <summary>This mailbox has as many events waiting as it may.</summary>
    TooManyWaiting,
}

/// <summary>Makes an event: by anybody with an e-mail address, or at the desk.</summary>
internal sealed class PlanEvent(RedressDb db, PersonalData data, Mailer mailer, EventLinks links, Site site, Texts texts, TimeProvider clock)
{
    private const int MostWaiting = 5;

    /// <summary>By somebody without an account: the mailbox confirms it, and the desk looks at it before it is public.</summary>
    public async Task<PlanAnswer> ByHostAsync(EventPlan plan, EventMatter matter, EmailAddress host, CancellationToken cancel)
    {
        var key = data.Key(host, "events.host");

        if (await db.Set<Event>().CountAsync(e => e.HostKey == key && (e.Status == EventStatus.Unconfirmed || e.Status == EventStatus.Waiting), cancel) >= MostWaiting)
        {
            return PlanAnswer.TooManyWaiting;
        }

        await SaveAsync(plan, matter, null, @event =>
        {
            (@event.HostKey, @event.HostAddress) = (key, data.Encrypt(host.Address));
            mailer.Send(db, Mail(@event, host));
            return Task.CompletedTask;
        }, cancel);
        return PlanAnswer.MailSent;
    }

    /// <summary>At the desk: it is public at once.</summary>
    public async Task<Event> AtDeskAsync(EventPlan plan, EventMatter matter, ClaimsPrincipal user, CancellationToken cancel) =>
        await SaveAsync(plan, matter, Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!), async @event =>
        {
            @event.Publish(clock.GetUtcNow());
            db.Audit(user, clock.GetUtcNow(), "event.published", $"events/{@event.Slug}", after: new { @event.Title, Kind = $"{@event.Kind}" });
            await EventNews.AnnounceAsync(db, @event, EventNews.New, clock.GetUtcNow(), cancel);
        }, cancel);

    private async Task<Event> SaveAsync(EventPlan plan, EventMatter matter, Guid? owner, Func<Event, Task> add, CancellationToken cancel)
    {
        for (string? more = null; ; more = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^6..])
        {
            var @event = Make(plan, matter, owner, more);
            db.Add(@event);
            await add(@event);

            if (await db.TrySaveAsync(cancel))
            {
                return @event;
            }

            db.ChangeTracker.Clear();
        }
    }

    private Event Make(EventPlan plan, EventMatter matter, Guid? owner, string? more)
    {
        var now = clock.GetUtcNow();
        var @event = new Event
        {
            Id = Id<Event>.New(now),
            Slug = EventSlug.Of(plan.Wording.Title, plan.Wording.Kind, plan.Time.Local, more),
            Language = Texts.Language,
            StoryId = matter.Story,
            Topics = [.. matter.Topics],
            Link = plan.Link is { } link ? data.Encrypt(link) : null,
            Rule = Recurrence.Rule(plan.Repeat, plan.Time.Local, plan.Times),
            Capacity = plan.Capacity,
            OwnerId = owner,
            CreatedAt = now,
        };
        @event.Word(plan.Wording, now);
        @event.PutAt(plan.Place, now);
        @event.Schedule(plan.Time, now);
        Recurrence.Lay(@event, now);
        return @event;
    }

    private OutgoingMail Mail(Event @event, EmailAddress host) => new("events.host", host, texts["Your event: {0}", @event.Title],
    [
        new MailParagraph(texts["Somebody, we hope you, announced an event on {0} with this e-mail address: “{1}”.", site.Name, @event.Title]),
        new MailButton(texts["Look at it and submit it"], site.Address(links.Host(@event.Id))),
        new MailParagraph(texts["Then we look at it before it is public. Keep this mail: the same link is where you see who is coming, move the event or call it off. Whoever has the link can do so, so give it to nobody."]),
        new MailParagraph(texts["If it was not you, do nothing; it is deleted after a week."]),
    ])
    { IsAskedFor = true, Language = Texts.Language, About = @event.Id.Value };
}
