using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Outbound;

namespace Redress.Events.Import;

/// <summary>What came of looking at a calendar.</summary>
internal abstract record CalendarAnswer
{
    /// <param name="Url">Where it was found after redirects.</param>
    /// <param name="Read">What is in it.</param>
    /// <param name="Validators">For the next look.</param>
    public sealed record Found(string Url, CalendarRead Read, Validators Validators) : CalendarAnswer;

    public sealed record Unchanged : CalendarAnswer;

    /// <param name="Why">One sentence for a person.</param>
    public sealed record NotRead(string Why) : CalendarAnswer;
}

/// <summary>Looks at somebody else's calendar, follows it, and takes its events.</summary>
internal sealed class FollowCalendar(RedressDb db, GuardedHttp http, TakeEvents take, EventZones zones, TimeProvider clock)
{
    private const string NoCalendar = "This is not a calendar: an iCalendar file begins with BEGIN:VCALENDAR.";

    private static readonly TimeSpan Interval = TimeSpan.FromHours(3);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>An editor named the address, so robots.txt has no say in it. A webcal address is one of HTTPS.</summary>
    public async Task<CalendarAnswer> LookAsync(string address, Validators validators, CancellationToken cancel)
    {
        var url = address.Trim().StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) ? $"https://{address.Trim()[9..]}" : address.Trim();
        return await http.GetAsync(url, validators, null, cancel) switch
        {
            FetchedPage page => Read(page.Bytes, page.Url.Host) is { } read ? new CalendarAnswer.Found(url, read, page.Validators) : new CalendarAnswer.NotRead(NoCalendar),
            FetchFailure failure => new CalendarAnswer.NotRead(failure.Why),
            _ => new CalendarAnswer.Unchanged(),
        };
    }

    public CalendarRead? Read(byte[] bytes, string name) => ReadCalendar.Of(bytes, zones.Own, name, clock.GetUtcNow());

    /// <returns>What was taken; null where the calendar is followed already.</returns>
    public async Task<TakenEvents?> FollowAsync(string url, string title, string? topic, CalendarRead read, Validators validators, ClaimsPrincipal by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var feed = CalendarFeed.Follow(url, title, topic, now);
        feed.Succeeded(now, validators.ETag, validators.LastModified, Interval);
        db.Add(feed);
        var taken = await take.RunAsync(feed, read.Events, cancel);
        db.Audit(by, now, "calendar.followed", $"calendars/{feed.Id}", after: new { feed.Url, feed.Title, taken.Added });
        return await db.TrySaveAsync(cancel) ? taken : null;
    }

    /// <summary>Takes what a calendar says now that was taken before.</summary>
    public async Task<TakenEvents> AgainAsync(string url, CalendarRead read, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var taken = await take.RunAsync(await db.Set<CalendarFeed>().SingleAsync(feed => feed.Url == url, cancel), read.Events, cancel);
        await db.SaveChangesAsync(cancel);
        return taken;
    }

    /// <summary>Looks again; what went wrong is noted with the calendar.</summary>
    /// <returns>Null where it could not be read.</returns>
    public async Task<TakenEvents?> PollAsync(Id<CalendarFeed> id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();

        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(feed => feed.Id == id, cancel) is not { } feed)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        TakenEvents? taken = null;

        switch (await LookAsync(feed.Url, new Validators(feed.ETag, feed.LastModified), cancel))
        {
            case CalendarAnswer.Found found:
                taken = await take.RunAsync(feed, found.Read.Events, cancel);
                feed.Succeeded(now, found.Validators.ETag, found.Validators.LastModified, Interval);
                break;
            case CalendarAnswer.Unchanged:
                taken = new TakenEvents(0, 0, 0, 0);
                feed.Succeeded(now, feed.ETag, feed.LastModified, Interval);
                break;
            case CalendarAnswer.NotRead not:
                feed.Failed(now, not.Why, TimeSpan.FromTicks(Math.Min(Longest.Ticks, Interval.Ticks << Math.Min(feed.Failures, 6))));
                break;
        }

        return await db.TrySaveAsync(cancel) ? taken : null;
    }
}
