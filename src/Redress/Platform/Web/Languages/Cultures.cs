using System.Globalization;

namespace Redress.Platform.Web.Languages;

/// <summary>How a language writes dates and numbers. A language alone does not say it, so each has one region: that of the United States, whose officials,
/// offices and hours the site is about; numbers then look the same in both languages (1,234.5), and clocks show a.m. and p.m.</summary>
internal static class Cultures
{
    private static readonly Dictionary<string, CultureInfo> ByLanguage =
        Texts.Languages.ToDictionary(language => language.Name, language => CultureInfo.GetCultureInfo($"{language.Name}-US"), StringComparer.Ordinal);

    /// <summary>Those of every language of the interface.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [.. ByLanguage.Values];

    /// <summary>The culture of a language; of English where the interface does not speak it.</summary>
    public static CultureInfo Of(string language) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage[Texts.Languages[0].Name];

    /// <summary>Says something in a language, whatever is spoken around it.</summary>
    public static T In<T>(string language, Func<T> say)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
