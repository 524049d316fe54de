using System.Globalization;

namespace Redress.Events.Reply;

/// <summary>Makes texts and dates those of one language until it is disposed of: mails are written in the language of who gets them.</summary>
internal sealed class Speaking : IDisposable
{
    private readonly CultureInfo _texts = CultureInfo.CurrentUICulture;
    private readonly CultureInfo _dates = CultureInfo.CurrentCulture;

    public Speaking(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (culture, culture);
    }

    public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_texts, _dates);
}
