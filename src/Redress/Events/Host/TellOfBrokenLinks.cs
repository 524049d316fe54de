using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Host;

/// <summary>Tells hosts without an account that the link to join was hidden, once a week at most. The desk sees it on its own pages.</summary>
internal sealed record TellOfBrokenLinks : IJob
{
    public static string Name => "events.tell-of-broken-links";
}

internal sealed class TellOfBrokenLinksHandler(RedressDb db, JoinLinks joins, Mailer mailer, PersonalData data, EventLinks links, Site site, Texts texts, TimeProvider clock) : IJobHandler<TellOfBrokenLinks>
{
    private const string Kind = "events.broken-link";

    private static readonly TimeSpan Again = TimeSpan.FromDays(7);

    public async Task RunAsync(TellOfBrokenLinks job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now - Again;
        var told = await db.Set<MailRecord>().Where(mail => mail.Kind == Kind && mail.At > before).Select(mail => mail.About).ToListAsync(cancel);
        var events = await db.Set<Event>().AsNoTracking()
            .Where(e => e.Status == EventStatus.Published && e.Link != null && e.HostAddress != null && e.Occurrences.Any(date => date.EndsAt > now)).ToListAsync(cancel);

        foreach (var @event in events.Where(e => !told.Contains(e.Id.Value)))
        {
            if (await joins.OfAsync(@event, cancel) is { IsHidden: true })
            {
                mailer.Send(db, Cultures.In(@event.Language ?? "en", () => Mail(@event)));
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private OutgoingMail Mail(Event @event) => new(Kind, EmailAddress.Parse(data.Decrypt(@event.HostAddress!), CultureInfo.InvariantCulture), texts["The link to join does not work: {0}", @event.Title],
    [
        new MailParagraph(texts["We look at the link to join “{0}” from time to time, and it did not pass. Until that is mended, those who are coming are not given it.", @event.Title]),
        new MailButton(texts["Put in another link"], site.Address(links.Host(@event.Id))),
        new MailParagraph(texts["If you have tried it and it works, say so there; then it is given to them again."]),
    ])
    { IsAskedFor = true, Language = @event.Language ?? "en", About = @event.Id.Value };
}
