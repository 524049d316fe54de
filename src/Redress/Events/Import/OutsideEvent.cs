using Redress.Domain.Events;

namespace Redress.Events.Import;

/// <summary>An event of somebody else's calendar, as it would be shown here.</summary>
/// <param name="Uid">Its name there.</param>
/// <param name="Wording">What it says of itself; the calendar is its organizer.</param>
/// <param name="Place">As far as its one line of location tells.</param>
/// <param name="Time">Of the next date.</param>
/// <param name="Url">Its own page; null where it has none.</param>
/// <param name="IsCancelled">All of it.</param>
/// <param name="Dates">To come, the soonest first.</param>
internal sealed record OutsideEvent(string Uid, EventWording Wording, EventPlace Place, EventTime Time, string? Url, bool IsCancelled, IReadOnlyList<OutsideDate> Dates);

/// <param name="Rule">What names it in its series.</param>
/// <param name="Local">When it begins, on the clock of the event's zone.</param>
/// <param name="StartsAt">The same as an instant.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="IsCancelled">Whether it is called off.</param>
internal sealed record OutsideDate(DateTime Rule, DateTime Local, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool IsCancelled);
