using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Follow;
using Redress.Follow.Ask;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Privacy;

namespace Redress.Events.Reply;

/// <summary>Whoever confirms that they come and ticked that they want to hear what comes of it follows the event: the button has shown that the mailbox is theirs.</summary>
internal sealed class FollowWhatIsGoneTo(RedressDb db, PersonalData data, Followables followables, FollowAtOnce follow)
{
    public async Task RunAsync(Id<Rsvp> id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var reply = await db.Set<Rsvp>().AsNoTracking().SingleAsync(r => r.Id == id, cancel);
        var slug = await db.Set<Event>().Where(e => e.Occurrences.Any(date => date.Id == reply.OccurrenceId)).Select(e => e.Slug).SingleAsync(cancel);

        if (reply.Status is RsvpStatus.Going or RsvpStatus.WaitListed && await followables.FindAsync(Subjects.Gathering(slug), cancel) is { } gathering)
        {
            await follow.RunAsync(EmailAddress.Parse(data.Decrypt(reply.Email), CultureInfo.InvariantCulture), gathering, reply.Language, cancel);
        }
    }
}
