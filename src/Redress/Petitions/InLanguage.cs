using System.Globalization;

namespace Redress.Petitions;

/// <summary>Composes something in the language of whoever will read it, where there is no reader at hand.</summary>
internal static class InLanguage
{
    public static T Compose<T>(string language, Func<T> compose)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return compose();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
