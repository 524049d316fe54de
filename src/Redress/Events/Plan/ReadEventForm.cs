using System.Globalization;
using Redress.Domain.Events;
using Redress.Domain.Officials;
using Redress.Events.Times;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Plan;

/// <summary>An event that can be made.</summary>
internal sealed record EventPlan(EventWording Wording, EventPlace Place, EventTime Time, string? Link, Repeat Repeat, int Times, int? Capacity);

/// <summary>Reads what was filled in. <see cref="Problems"/> is empty where all of it is right.</summary>
internal sealed class ReadEventForm(EventForm form, Texts texts, DateTimeOffset now)
{
    private const int LongestLink = 500;
    private const int LongestPart = 150;
    private const int MostSeats = 100_000;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(730);

    private readonly List<FormProblem> _problems = [];

    public IReadOnlyList<FormProblem> Problems => _problems;

    /// <returns>Null where something is wrong.</returns>
    public EventPlan? Plan()
    {
        var plan = (Wording: Wording(), Place: Place(), Time: Time(), Link: Link(), Repeat: ReadRepeat(), Times: ReadTimes(), Capacity: Capacity());
        return _problems.Count > 0 ? null : new EventPlan(plan.Wording, plan.Place, plan.Time!, plan.Link, plan.Repeat, plan.Times, plan.Capacity);
    }

    public EventWording Wording()
    {
        var isKind = Enum.TryParse<EventKind>(form.Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind);
        Check(isKind, nameof(form.Kind), texts["Choose what kind of event it is."]);
        return new EventWording(
            kind,
            Line(form.Title, nameof(form.Title), Event.LongestTitle, texts["Give the event a title."]),
            Needed(form.Text, nameof(form.Text), Event.LongestText, texts["Write what people will do there."]),
            Line(form.Organizer, nameof(form.Organizer), LongestPart, texts["Write who invites: your name, or your group’s."]),
            Optional(form.Accessibility, nameof(form.Accessibility), Event.LongestNote));
    }

    public EventPlace Place()
    {
        Check(form.Where is "place" or "online" or "both", nameof(form.Where), texts["Choose whether people meet in a place or online."]);

        if (form.Where is not ("place" or "both"))
        {
            return EventPlace.Online;
        }

        var (venue, street) = (Optional(form.Venue, nameof(form.Venue), LongestPart), Optional(form.Street, nameof(form.Street), LongestPart));
        Check(venue is not null || street is not null, nameof(form.Venue), texts["Write the name of the place, or its street address."]);
        var city = Line(form.City, nameof(form.City), LongestPart, texts["Write the town."]);
        var state = Optional(form.State, nameof(form.State), 2)?.ToUpperInvariant();
        Check(state is null || Jurisdiction.Find(state) is not null, nameof(form.State), texts["Write the state with its two letters, like OH."]);
        var isZip = Zip.TryParse(form.Zip, null, out var zip);
        Check(isZip || string.IsNullOrWhiteSpace(form.Zip), nameof(form.Zip), texts["A ZIP code has five digits, like 12345."]);
        return new EventPlace(venue, street, city, state, isZip ? zip.Digits : null);
    }

    /// <returns>Null where something is wrong.</returns>
    public EventTime? Time()
    {
        var isDate = DateOnly.TryParseExact(form.Date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Check(isDate, nameof(form.Date), texts["Write the date as year, month and day, like 2026-03-10."]);
        var (isStart, start) = Clock(form.Start);
        Check(isStart, nameof(form.Start), texts["Write when it begins, like 18:30."]);
        var (isEnd, end) = Clock(form.End);
        Check(isEnd, nameof(form.End), texts["Write when it ends, like 20:00."]);
        var zone = form.Zone?.Trim() ?? "";
        var isZone = zone.Length > 0 && WallClock.Knows(zone);
        Check(isZone, nameof(form.Zone), texts["Write the time zone by its name, like America/Chicago."]);

        if (!isDate || !isStart || !isEnd || !isZone)
        {
            return null;
        }

        Check(start != end, nameof(form.End), texts["It ends when it begins. Write a later time."]);
        var local = date.ToDateTime(start);
        CheckClocks(local, zone);

        // What ends earlier than it begins ends the next day.
        return new EventTime(local, (int)(end - start).TotalMinutes, zone);
    }

    public string? Link()
    {
        var link = form.Where is "online" or "both" ? form.Link?.Trim() : null;
        Check(
            form.Where is not ("online" or "both") || (link?.Length <= LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"),
            nameof(form.Link), texts["Write the link to join, beginning with https://."]);
        return link;
    }

    public int? Capacity()
    {
        var isEmpty = string.IsNullOrWhiteSpace(form.Capacity);
        var isNumber = int.TryParse(form.Capacity?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is >= 1 and <= MostSeats;
        Check(isEmpty || isNumber, nameof(form.Capacity), texts["Write how many people have room, from 1 to {0}, or leave it empty.", MostSeats]);
        return isNumber ? seats : null;
    }

    private void CheckClocks(DateTime local, string zone)
    {
        if (WallClock.Skips(local, zone))
        {
            Check(false, nameof(form.Start), texts["There is no {0} on {1} in {2}: clocks are put forward over it. Choose an earlier or a later time.", local.ToString("t", CultureInfo.CurrentCulture), local.ToString("D", CultureInfo.CurrentCulture), zone]);
            return;
        }

        Check(
            form.FirstOfTwo || !WallClock.Repeats(local, zone), nameof(form.FirstOfTwo),
            texts["On {1} in {2} it is {0} twice, because clocks are put back. Calendars take the first; tick that you mean it, or choose another time.", local.ToString("t", CultureInfo.CurrentCulture), local.ToString("D", CultureInfo.CurrentCulture), zone]);
        var start = WallClock.Instant(local, zone);
        Check(start > now, nameof(form.Date), texts["This time is past. Choose one to come."]);
        Check(start < now + Ahead, nameof(form.Date), texts["That is more than two years ahead. Choose a nearer date."]);
    }

    private Repeat ReadRepeat()
    {
        var isRepeat = Enum.TryParse<Repeat>(form.Repeat ?? nameof(Repeat.Once), ignoreCase: true, out var repeat) && Enum.IsDefined(repeat);
        Check(isRepeat, nameof(form.Repeat), texts["Choose how often it takes place."]);
        return repeat;
    }

    private int ReadTimes()
    {
        var isOnce = form.Repeat is null || string.Equals(form.Repeat, nameof(Repeat.Once), StringComparison.OrdinalIgnoreCase);
        var isNumber = int.TryParse(form.Times?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is >= 2 and <= Event.MostDates;
        Check(isOnce || isNumber, nameof(form.Times), texts["Write how many dates there are, from 2 to {0}.", Event.MostDates]);
        return isOnce ? 1 : times;
    }

    private static (bool IsTime, TimeOnly Time) Clock(string? text) =>
        (TimeOnly.TryParseExact(text?.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time), time);

    private string Line(string? text, string field, int longest, string missing) =>
        Needed(string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), field, longest, missing);

    private string Needed(string? text, string field, int longest, string missing)
    {
        var kept = text?.ReplaceLineEndings("\n").Trim() ?? "";
        Check(kept.Length > 0, field, missing);
        Check(kept.Length <= longest, field, texts["Shorten this to {0} characters.", longest]);
        return kept;
    }

    private string? Optional(string? text, string field, int longest)
    {
        var kept = text?.ReplaceLineEndings("\n").Trim();
        Check(!(kept?.Length > longest), field, texts["Shorten this to {0} characters.", longest]);
        return string.IsNullOrEmpty(kept) ? null : kept;
    }

    private void Check(bool isRight, string field, string problem)
    {
        if (!isRight)
        {
            _problems.Add(new FormProblem(field, problem));
        }
    }
}
