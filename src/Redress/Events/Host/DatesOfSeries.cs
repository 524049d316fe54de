using Redress.Domain;
using Redress.Domain.Events;

namespace Redress.Events.Host;

/// <summary>How much of a series a change is about; dates that are over or called off stay as they are.</summary>
internal enum SeriesPart
{
    ThisDate,
    ThisAndLater,
    AllDates,
}

internal static class DatesOfSeries
{
    /// <returns>The soonest first; empty where the chosen date itself is over, called off or not there.</returns>
    public static IReadOnlyList<Occurrence> Of(this Event @event, Id<Occurrence> chosen, SeriesPart part, DateTimeOffset now)
    {
        var ahead = @event.Occurrences.Where(date => date.Status is OccurrenceStatus.Planned && date.EndsAt > now).OrderBy(date => date.StartsAt).ToList();
        return (part, ahead.Find(date => date.Id == chosen)) switch
        {
            (SeriesPart.AllDates, _) => ahead,
            (_, null) => [],
            (SeriesPart.ThisDate, { } only) => [only],
            (SeriesPart.ThisAndLater, { } first) => [.. ahead.Where(date => date.StartsAt >= first.StartsAt)],
        };
    }
}
