using System.Globalization;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Events.Times;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Reply;

/// <summary>What those who replied are written, in their language. Each mail has the link by which a reply is taken back.</summary>
internal sealed class ReplyMails(Mailer mailer, PersonalData data, EventLinks links, Site site, Texts texts)
{
    /// <summary>Asks whether the reply is really theirs; to somebody who has confirmed already it only shows the way back.</summary>
    public void Ask(RedressDb db, Event @event, Occurrence date, Rsvp reply) => Send(db, "events.confirm", @event, date, reply, () => reply.Status is RsvpStatus.Pending
        ? (texts["Are you coming? {0}", @event.Title],
        [
            new MailParagraph(texts["You said that you want to come to “{0}”. Press the button, and your place is yours; until then nothing is kept for you.", @event.Title]),
            new MailButton(texts["Yes, I am coming"], Page(reply)),
            new MailParagraph(texts["If it was not you, do nothing."]),
        ])
        : (texts["You have replied already: {0}", @event.Title], [new MailParagraph(texts["There is a reply of this address to “{0}” already. Here you see it, and can change your mind.", @event.Title]), new MailButton(texts["Your reply"], Page(reply))]));

    public void Promoted(RedressDb db, Event @event, Occurrence date, Rsvp reply) => Send(db, "events.promoted", @event, date, reply, () =>
        (texts["You have a place: {0}", @event.Title],
        [
            new MailParagraph(texts["A place has become free, and you were next on the wait-list of “{0}”. It is yours now.", @event.Title]),
            new MailButton(texts["Your reply"], Page(reply)),
            new MailParagraph(texts["If you cannot come any more, take your reply back there, so that the next one can."]),
        ]));

    /// <param name="db">Saves it.</param>
    /// <param name="event">Which.</param>
    /// <param name="dates">Those this mailbox replied to, where they are now, each with its reply.</param>
    public void Moved(RedressDb db, Event @event, IReadOnlyList<(Occurrence Date, Rsvp Reply)> dates) => Send(db, "events.moved", @event, [.. dates.Select(one => one.Date)], dates[0].Reply, () =>
        (texts["Moved: {0}", @event.Title],
        [
            new MailParagraph(texts["“{0}” has been moved to another time or place. Your reply still holds.", @event.Title]),
            .. dates is [var only] ? [new MailButton(texts["Your reply"], Page(only.Reply))] : dates.Select(one => (MailBlock)new MailLink(texts.When(one.Date, @event.Zone), Page(one.Reply), texts["Your reply"])),
            new MailParagraph(texts["If you cannot come any more, take your reply back there, so that the next one can."]),
        ]));

    /// <param name="db">Saves it.</param>
    /// <param name="event">Which.</param>
    /// <param name="dates">Those this mailbox replied to.</param>
    /// <param name="because">The host's reason; null where they gave none.</param>
    public void Cancelled(RedressDb db, Event @event, IReadOnlyList<(Occurrence Date, Rsvp Reply)> dates, string? because) => Send(db, "events.cancelled", @event, [.. dates.Select(one => one.Date)], dates[0].Reply, () =>
        (texts["Cancelled: {0}", @event.Title],
        [
            new MailParagraph(dates.Count is 1 ? texts["“{0}” does not take place on this date.", @event.Title] : texts["“{0}” does not take place on these dates.", @event.Title]),
            .. because is null ? [] : new MailBlock[] { new MailParagraph(texts["The host says why: {0}", because]) },
            new MailButton(texts["Open its page"], site.Address($"/events/{@event.Slug}")),
        ]));

    public void Reminder(RedressDb db, Event @event, Occurrence date, Rsvp reply, bool isHour, JoinLink? join) => Send(db, "events.reminder", @event, date, reply, () =>
        (isHour ? texts["Soon: {0}", @event.Title] : texts["Tomorrow: {0}", @event.Title],
        [
            new MailParagraph(isHour ? texts["“{0}” begins within an hour.", @event.Title] : texts["“{0}” is within a day.", @event.Title]),
            .. join is null ? [] : new[] { Join(join) },
            new MailLink(texts["Your reply"], Page(reply), texts["Cannot come after all? Take your reply back there."]),
        ]), mail => mail with { IsAskedFor = false, UnsubscribeUrl = site.Address(links.Stop(reply.Id)), NotAfter = date.StartsAt });

    /// <summary>What stands for the mailbox of a reply, to write to it once.</summary>
    public string Mailbox(Rsvp reply) => data.Decrypt(reply.Email).ToUpperInvariant();

    private MailBlock Join(JoinLink join) => join.IsHidden
        ? new MailParagraph(texts["The link to join did not pass our check. As soon as there is one that works, it stands with your reply."])
        : new MailButton(texts["Join online"], join.Url);

    private string Page(Rsvp reply) => site.Address(links.Reply(reply.Id));

    private void Send(RedressDb db, string kind, Event @event, Occurrence date, Rsvp reply, Func<(string Subject, MailBlock[] Body)> write, Func<OutgoingMail, OutgoingMail>? change = null) =>
        Send(db, kind, @event, [date], reply, write, change);

    private void Send(RedressDb db, string kind, Event @event, IReadOnlyList<Occurrence> dates, Rsvp reply, Func<(string Subject, MailBlock[] Body)> write, Func<OutgoingMail, OutgoingMail>? change = null)
    {
        if (!EmailAddress.TryParse(data.Decrypt(reply.Email), CultureInfo.InvariantCulture, out var to))
        {
            return;
        }

        var mail = Cultures.In(reply.Language, () =>
        {
            var (subject, body) = write();
            var place = @event.Place.IsOnline ? texts["Online"] : @event.Place.Line;
            return new OutgoingMail(kind, to, subject, [body[0], new MailParagraph(string.Join('\n', [.. dates.Select(date => texts.When(date, @event.Zone)), place])), .. body[1..]])
            {
                Language = reply.Language,
                IsAskedFor = true,
                About = reply.Id.Value,
            };
        });
        mailer.Send(db, change is null ? mail : change(mail));
    }
}
