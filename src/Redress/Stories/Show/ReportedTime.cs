using System.Globalization;
using Redress.Domain.Stories;

namespace Redress.Stories.Show;

/// <summary>When a story was published, as its publisher's clock showed it.</summary>
internal static class ReportedTime
{
    private static readonly CultureInfo American = CultureInfo.GetCultureInfo("en-US");

    /// <summary>"August 15, 2025, 8:28 p.m. (UTC−4)", or only the day where no more is known.</summary>
    public static string Words(Reported reported)
    {
        var local = Local(reported);
        var day = local.ToString("MMMM d, yyyy", American);
        return reported.HasTime
            ? $"{day}, {local.ToString("h:mm", American)} {(local.Hour < 12 ? "a.m." : "p.m.")}{Zone(reported)}"
            : day;
    }

    /// <summary>ISO 8601: a day, or an instant with its original offset.</summary>
    public static string Iso(Reported reported) =>
        Local(reported).ToString(reported.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(Reported reported) => reported.At.ToOffset(TimeSpan.FromMinutes(reported.OffsetMinutes ?? 0));

    private static string Zone(Reported reported) => reported.OffsetMinutes switch
    {
        null => "",
        0 => " (UTC)",
        { } minutes => $" (UTC{(minutes < 0 ? '−' : '+')}{Math.Abs(minutes) / 60}{(minutes % 60 == 0 ? "" : $":{Math.Abs(minutes) % 60:00}")})",
    };
}
