using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Host;

/// <summary>What the host's private page and the desk's page of an event have in common: the same forms, for different people.</summary>
internal abstract class HostPage(RedressDb db, HostChanges change, ShowEvent show, JoinLinks joins, PersonalData data, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public EventForm Form { get; set; } = new();

    [BindProperty]
    public Id<Occurrence> Which { get; set; }

    /// <summary>How much of a series is moved or called off.</summary>
    [BindProperty]
    public SeriesPart Part { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public HostedEvent Hosted { get; private set; } = null!;

    /// <summary>Where this page is, without its query.</summary>
    protected string Here => Request.Path;

    public async Task<IActionResult> OnGetAsync(Id<Occurrence>? date, string? done, CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } by || await LoadAsync(by, cancel) is not { } @event)
        {
            return NotFound();
        }

        var chosen = Choose(@event, date);
        Form = EventForms.Of(@event, chosen, @event.Link is { } link ? data.Decrypt(link) : null);
        return await ShowAsync(by, @event, chosen, [], open: null, done, cancel);
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } by || await LoadAsync(by, cancel) is not { } @event)
        {
            return NotFound();
        }

        Form.Zone = @event.Zone;
        Form.Where = @event.Place.IsOnline ? "online" : "place";
        var reader = new ReadEventForm(Form, texts, clock.GetUtcNow());
        var (time, place) = (reader.Time(), reader.Place());

        if (time is null || reader.Problems.Count > 0)
        {
            return await WrongAsync(by, @event, reader.Problems, "move", cancel);
        }

        return await change.Move.RunAsync(by, Which, Part, time, place, cancel) switch
        {
            HostAnswer.DateTaken => await WrongAsync(by, @event, [new FormProblem(nameof(Form.Date), texts["Another date of this event begins then. Choose another time."])], "move", cancel),
            HostAnswer.WouldBePast => await WrongAsync(by, @event, [new FormProblem(nameof(Form.Date), texts["Another date that moves along would be past then. Move fewer dates, or to a later time."])], "move", cancel),
            HostAnswer.Done => Done("moved"),
            _ => Done("not-now"),
        };
    }

    public async Task<IActionResult> OnPostWordAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } by || await LoadAsync(by, cancel) is not { } @event)
        {
            return NotFound();
        }

        Form.Where = @event.Place.IsOnline ? "online" : string.IsNullOrWhiteSpace(Form.Link) ? "place" : "both";
        var reader = new ReadEventForm(Form, texts, clock.GetUtcNow());
        var (wording, link) = (reader.Wording(), reader.Link());
        return reader.Problems.Count > 0 ? await WrongAsync(by, @event, reader.Problems, "word", cancel)
            : Done(await change.Host.RewordAsync(by, wording, link, cancel) is HostAnswer.Proposed ? "proposed" : "worded");
    }

    public async Task<IActionResult> OnPostSeatAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } by || await LoadAsync(by, cancel) is not { } @event)
        {
            return NotFound();
        }

        var reader = new ReadEventForm(Form, texts, clock.GetUtcNow());
        var seats = reader.Capacity();
        return reader.Problems.Count > 0 ? await WrongAsync(by, @event, reader.Problems, "seat", cancel)
            : await change.Host.SeatAsync(by, seats, cancel) is HostAnswer.TooFewSeats
                ? await WrongAsync(by, @event, [new FormProblem(nameof(Form.Capacity), texts["More people than that are coming already. Make it more, or ask some to take their reply back."])], "seat", cancel)
                : Done("seated");
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancel) => await FindAsync(cancel) is not { } by ? NotFound()
        : await change.CallOff.RunAsync(by, Which, Part, Reason(), cancel) is HostAnswer.Done ? Done("cancelled") : Done("not-now");

    public async Task<IActionResult> OnPostKeepLinkAsync(CancellationToken cancel) => await FindAsync(cancel) is not { } by ? NotFound()
        : await change.Keep.RunAsync(by, cancel) is HostAnswer.Done ? Done("kept") : Done("not-now");

    /// <summary>Whose event it is; null where it is not theirs.</summary>
    protected abstract Task<Hosting?> FindAsync(CancellationToken cancel);

    protected RedirectResult Done(string what) => Redirect($"{Here}?done={what}");

    private string? Reason() => Because?.Trim() is { Length: > 0 } because ? because.Length <= Event.LongestNote ? because : because[..Event.LongestNote] : null;

    private async Task<Event?> LoadAsync(Hosting by, CancellationToken cancel) =>
        await db.Set<Event>().AsNoTracking().Include(e => e.Occurrences).SingleOrDefaultAsync(e => e.Id == by.Event && e.FeedId == null, cancel);

    private Occurrence Choose(Event @event, Id<Occurrence>? which) =>
        @event.Occurrences.FirstOrDefault(date => date.Id == which)
        ?? @event.Occurrences.Where(date => date.EndsAt > clock.GetUtcNow() && date.Status is OccurrenceStatus.Planned).MinBy(date => date.StartsAt)
        ?? @event.Occurrences.MaxBy(date => date.StartsAt)!;

    private async Task<IActionResult> WrongAsync(Hosting by, Event @event, IReadOnlyList<FormProblem> problems, string open, CancellationToken cancel)
    {
        var sent = Form;
        var chosen = Choose(@event, Which);
        var stored = EventForms.Of(@event, chosen, @event.Link is { } link ? data.Decrypt(link) : null);
        Form = open switch
        {
            "move" => Merged(stored, sent),
            "word" => Worded(stored, sent),
            _ => Seated(stored, sent),
        };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(by, @event, chosen, problems, open, null, cancel);
    }

    private async Task<IActionResult> ShowAsync(Hosting by, Event @event, Occurrence chosen, IReadOnlyList<FormProblem> problems, string? open, string? done, CancellationToken cancel)
    {
        var dates = @event.Occurrences.Select(date => date.Id).ToList();
        Hosted = new HostedEvent(await show.OfAsync(@event, cancel), Here, by.User is not null, new EventFormView(Form, problems, [], [], null) { AsksMail = false }, chosen)
        {
            Waiting = await db.Set<Rsvp>().CountAsync(reply => dates.Contains(reply.OccurrenceId) && reply.Status == RsvpStatus.WaitListed, cancel),
            Join = await joins.OfAsync(@event, cancel),
            Notice = Notice(done),
            Open = open,
            Part = Part,
        };
        return Page();
    }

    private string? Notice(string? done) => done switch
    {
        "submitted" => texts["Thank you. We look at it, and write to you when we have."],
        "moved" => texts["Moved. Everybody who replied is told by mail."],
        "worded" => texts["The new words are shown."],
        "proposed" => texts["We look at the new words before they are shown; until then the old ones stay."],
        "seated" => texts["Changed. Places that became free went to the wait-list."],
        "cancelled" => texts["Called off. Everybody who replied is told by mail; the event stays visible with your reason."],
        "kept" => texts["Those who are coming are given the link again."],
        "not-now" => texts["Nothing was changed: the event is no longer as this page showed it."],
        _ => null,
    };

    private static EventForm Merged(EventForm stored, EventForm sent)
    {
        (stored.Date, stored.Start, stored.End, stored.FirstOfTwo) = (sent.Date, sent.Start, sent.End, sent.FirstOfTwo);
        (stored.Venue, stored.Street, stored.City, stored.State, stored.Zip) = (sent.Venue, sent.Street, sent.City, sent.State, sent.Zip);
        return stored;
    }

    private static EventForm Worded(EventForm stored, EventForm sent)
    {
        (stored.Kind, stored.Title, stored.Text, stored.Organizer, stored.Accessibility, stored.Link) = (sent.Kind, sent.Title, sent.Text, sent.Organizer, sent.Accessibility, sent.Link);
        return stored;
    }

    private static EventForm Seated(EventForm stored, EventForm sent)
    {
        stored.Capacity = sent.Capacity;
        return stored;
    }
}
