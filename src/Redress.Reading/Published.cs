using System.Globalization;

namespace Redress.Reading;

/// <summary>When an article was published, as precisely as the page says: a day, or an instant with its original offset from UTC.</summary>
/// <param name="Day">The calendar day where the publisher is.</param>
/// <param name="Time">The time of that day; null where only the day is known.</param>
/// <param name="Offset">The original offset from UTC; null where the page gives none.</param>
public readonly record struct Published(DateOnly Day, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    public static Published At(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), instant.Offset);

    /// <summary>The instant; where the time is unknown noon is taken, where the offset is unknown UTC.</summary>
    public DateTimeOffset Instant => new(Day.ToDateTime(Time ?? new TimeOnly(12, 0)), Offset ?? TimeSpan.Zero);

    /// <summary>ISO 8601: a day (<c>2025-08-15</c>), or an instant with its offset (<c>2025-08-15T20:28:43-04:00</c>).</summary>
    public override string ToString() => Time is null
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
