using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Topics.Packs;

namespace Redress.Events.Import;

/// <summary>Outside calendars whose events are shown here, and the form to follow another, which can be tried first.</summary>
[DeskRole(Role.Editor)]
internal sealed class FeedsModel(RedressDb db, FollowCalendar follow, TakeEvents take, FindMatter matter, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<TopicPack> Topics => matter.Topics;

    public IReadOnlyList<CalendarFeed> Feeds { get; private set; } = [];

    public IReadOnlyDictionary<Id<CalendarFeed>, int> Counts { get; private set; } = new Dictionary<Id<CalendarFeed>, int>();

    /// <summary>What a test found, each with whether it is here already; null where none was made.</summary>
    public IReadOnlyList<(OutsideEvent Event, bool IsHere)>? Tested { get; private set; }

    public int Broken { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        if (await LookAsync(cancel) is { } found)
        {
            Name = string.IsNullOrWhiteSpace(Name) ? found.Read.Name ?? new Uri(found.Url).Host : Name;
            Broken = found.Read.Broken;
            var tested = new List<(OutsideEvent, bool)>();

            foreach (var outside in found.Read.Events.Take(TakeEvents.Most))
            {
                tested.Add((outside, await take.IsHereAsync(outside, cancel)));
            }

            Tested = tested;
        }

        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostFollowAsync(CancellationToken cancel)
    {
        if (await LookAsync(cancel) is { } found)
        {
            var title = string.IsNullOrWhiteSpace(Name) ? found.Read.Name ?? new Uri(found.Url).Host : Name.Trim();

            if (await follow.FollowAsync(found.Url, title[..Math.Min(title.Length, 100)], matter.Topics.Any(pack => pack.Id == Topic) ? Topic : null, found.Read, found.Validators, User, cancel) is { } taken)
            {
                return Done(texts["{0} is followed. Events added: {1}; here already: {2}.", title, taken.Added, taken.Duplicates]);
            }

            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(Address), texts["This calendar is followed already."]);
        }

        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostPollAsync(Id<CalendarFeed> id, CancellationToken cancel)
    {
        var taken = await follow.PollAsync(id, cancel);
        db.Audit(User, clock.GetUtcNow(), "calendar.polled", $"calendars/{id}", after: taken);
        await db.SaveChangesAsync(cancel);
        return Done(taken is null ? texts["It could not be read; the list says why."] : texts["Added: {0}, changed: {1}, gone: {2}, here already: {3}.", taken.Added, taken.Changed, taken.Gone, taken.Duplicates]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Id<CalendarFeed> id, CancellationToken cancel)
    {
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(feed => feed.Id == id, cancel) is { } feed)
        {
            db.Remove(feed);
            db.Audit(User, clock.GetUtcNow(), "calendar.removed", $"calendars/{id}", before: new { feed.Url, feed.Title });
            await db.SaveChangesAsync(cancel);
        }

        return Done(texts["Removed, with the events it brought."]);
    }

    private async Task<CalendarAnswer.Found?> LookAsync(CancellationToken cancel)
    {
        switch (string.IsNullOrWhiteSpace(Address) ? new CalendarAnswer.NotRead("Write the address of a calendar, which often ends in .ics.") : await follow.LookAsync(Address, default, cancel))
        {
            case CalendarAnswer.Found found:
                return found;
            case CalendarAnswer.NotRead not:
                ModelState.AddModelError(nameof(Address), texts[not.Why]);
                return null;
            default:
                return null;
        }
    }

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect("/desk/events/feeds");
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var now = Now;
        Feeds = await db.Set<CalendarFeed>().AsNoTracking().OrderBy(feed => feed.Title).ToListAsync(cancel);
        Counts = await db.Set<Event>().Where(e => e.FeedId != null && e.Status == EventStatus.Published && e.Occurrences.Any(date => date.EndsAt > now))
            .GroupBy(e => e.FeedId!.Value).Select(feed => new { feed.Key, Count = feed.Count() }).ToDictionaryAsync(feed => feed.Key, feed => feed.Count, cancel);
    }
}
