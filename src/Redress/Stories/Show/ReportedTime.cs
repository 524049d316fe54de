using System.Globalization;
using Redress.Domain.Stories;
using Redress.Platform.Web.Languages;

namespace Redress.Stories.Show;

/// <summary>When a story was published, as its publisher's clock showed it.</summary>
internal static class ReportedTime
{
    /// <summary>"August 15, 2025, 8:28 p.m. (UTC−4)" in the reader's language, or only the day where no more is known.</summary>
    public static string Words(Reported reported)
    {
        var (local, culture) = (Local(reported), Cultures.Of(Texts.Language));
        var day = local.ToString(culture.DateTimeFormat.LongDatePattern.Replace("dddd, ", "", StringComparison.Ordinal), culture);
        return reported.HasTime ? $"{day}, {local.ToString("h:mm", culture)} {Half(local, culture)}{Zone(reported)}" : day;
    }

    /// <summary>ISO 8601: a day, or an instant with its original offset.</summary>
    public static string Iso(Reported reported) =>
        Local(reported).ToString(reported.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>American English writes "p.m." with periods; Unicode's data for it does not.</summary>
    private static string Half(DateTimeOffset local, CultureInfo culture) => (culture.TwoLetterISOLanguageName, local.Hour < 12) switch
    {
        ("en", true) => "a.m.",
        ("en", false) => "p.m.",
        (_, true) => culture.DateTimeFormat.AMDesignator,
        (_, false) => culture.DateTimeFormat.PMDesignator,
    };

    private static DateTimeOffset Local(Reported reported) => reported.At.ToOffset(TimeSpan.FromMinutes(reported.OffsetMinutes ?? 0));

    private static string Zone(Reported reported) => reported.OffsetMinutes switch
    {
        null => "",
        0 => " (UTC)",
        { } minutes => $" (UTC{(minutes < 0 ? '−' : '+')}{Math.Abs(minutes) / 60}{(minutes % 60 == 0 ? "" : $":{Math.Abs(minutes) % 60:00}")})",
    };
}
