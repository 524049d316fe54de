using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Stories.Next;

namespace Redress.Events.Reply;

/// <summary>One's own reply: confirmed, seen and taken back by buttons. Only the mailbox got its address.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ReplyModel(RedressDb db, EventLinks links, ChangeReply change, JoinLinks joins, FollowWhatIsGoneTo followWhat, NextStep next, TimeProvider clock) : PageModel
{
    public Event Event { get; private set; } = null!;

    public Occurrence Date { get; private set; } = null!;

    public Rsvp Reply { get; private set; } = null!;

    /// <summary>The place on the wait-list, from 1; null where they do not wait.</summary>
    public int? Place { get; private set; }

    /// <summary>Where to join online; only for those who are coming.</summary>
    public JoinLink? Join { get; private set; }

    public StepAhead? Next { get; private set; }

    public bool IsTooLate => Date.Status is OccurrenceStatus.Cancelled || Event.Status is not EventStatus.Published || Date.EndsAt <= clock.GetUtcNow();

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(links.ReadReply(token), cancel);

    public async Task<IActionResult> OnPostAsync(string token, bool follow, CancellationToken cancel)
    {
        if (links.ReadReply(token) is not { } id)
        {
            return NotFound();
        }

        if (await change.ConfirmAsync(id, cancel) is ReplyAnswer.Gone)
        {
            return NotFound();
        }

        if (follow)
        {
            await followWhat.RunAsync(id, cancel);
        }

        return Redirect(links.Reply(id));
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string token, CancellationToken cancel)
    {
        if (links.ReadReply(token) is not { } id)
        {
            return NotFound();
        }

        return await change.WithdrawAsync(id, cancel) is ReplyAnswer.Gone ? NotFound() : Redirect(links.Reply(id));
    }

    private async Task<IActionResult> ShowAsync(Id<Rsvp>? id, CancellationToken cancel)
    {
        if (id is null || await db.Set<Rsvp>().AsNoTracking().SingleOrDefaultAsync(reply => reply.Id == id.Value, cancel) is not { } reply)
        {
            return NotFound();
        }

        Reply = reply;
        Date = await db.Set<Occurrence>().AsNoTracking().SingleAsync(date => date.Id == reply.OccurrenceId, cancel);
        Event = await db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == Date.EventId, cancel);
        Place = reply.Status is RsvpStatus.WaitListed
            ? await db.Set<Rsvp>().CountAsync(other => other.OccurrenceId == reply.OccurrenceId && other.Status == RsvpStatus.WaitListed && other.Turn <= reply.Turn, cancel) : null;
        Join = reply.Status is RsvpStatus.Going ? await joins.OfAsync(Event, cancel) : null;
        var story = reply.Status is RsvpStatus.Going or RsvpStatus.WaitListed ? await db.Stories.Where(s => s.Id == Event.StoryId).Select(s => s.Slug).SingleOrDefaultAsync(cancel) : null;
        Next = story is null ? null : await next.AfterAsync(story, "events", null, cancel);
        return Page();
    }
}
