using System.Globalization;
using Redress.Domain.Events;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Times;

/// <summary>Kinds and times as readers see them.</summary>
internal static class EventWords
{
    public static string Of(this Texts texts, EventKind kind) => kind switch
    {
        EventKind.TownHall => texts["Town hall"],
        EventKind.Vigil => texts["Vigil"],
        EventKind.StudyGroup => texts["Study group"],
        EventKind.CallParty => texts["Call party"],
        EventKind.Gathering => texts["Gathering"],
        EventKind.Meeting => texts["Meeting"],
    };

    public static string Of(this Texts texts, Repeat repeat) => repeat switch
    {
        Repeat.Once => texts["Once"],
        Repeat.Daily => texts["Every day"],
        Repeat.Weekly => texts["Every week"],
        Repeat.EveryTwoWeeks => texts["Every two weeks"],
        Repeat.MonthlyByWeekday => texts["Every month, on the same weekday"],
        Repeat.MonthlyByDate => texts["Every month, on the same date"],
    };

    /// <summary>"Tuesday, March 10, 2026, 6:30 PM to 8:00 PM, New York time (UTC−4)".</summary>
    public static string When(this Texts texts, Occurrence date, string zone)
    {
        var (start, end) = (WallClock.At(date.StartsAt, zone), WallClock.At(date.EndsAt, zone));
        var until = start.Date == end.Date ? end.ToString("t", CultureInfo.CurrentCulture) : end.ToString("f", CultureInfo.CurrentCulture);
        return texts["{0}, {1} to {2}, {3}", start.ToString("D", CultureInfo.CurrentCulture), start.ToString("t", CultureInfo.CurrentCulture), until, texts.Zone(start, zone)];
    }

    /// <summary>Shorter, for lists: "6:30 PM, New York time (UTC−4)".</summary>
    public static string Begins(this Texts texts, Occurrence date, string zone)
    {
        var start = WallClock.At(date.StartsAt, zone);
        return $"{start.ToString("t", CultureInfo.CurrentCulture)}, {texts.Zone(start, zone)}";
    }

    private static string Zone(this Texts texts, DateTimeOffset local, string zone) =>
        zone.Contains('/', StringComparison.Ordinal) ? texts["{0} time ({1})", zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' '), Offset(local.Offset)] : Offset(local.Offset);

    private static string Offset(TimeSpan offset) => offset == TimeSpan.Zero ? "UTC"
        : string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes is 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}");
}
