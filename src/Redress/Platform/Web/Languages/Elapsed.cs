namespace Redress.Platform.Web.Languages;

internal static class Elapsed
{
    /// <summary>A length of time in its largest whole unit: "42 min", "3 h", "5 days".</summary>
    public static string Of(this Texts texts, TimeSpan time) => time.Duration() switch
    {
        { TotalHours: < 1 } t => texts["{0} min", (int)t.TotalMinutes],
        { TotalDays: < 2 } t => texts["{0} h", (int)t.TotalHours],
        var t => texts["{0} days", (int)t.TotalDays],
    };
}
