using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;

namespace Redress.Platform.Web.Languages;

/// <summary>The texts of the interface. The English text stands where it is used and is its own key; each capability's
/// <c>Texts.{language}.resx</c> has the other languages. A text without a translation is shown in English.</summary>
internal sealed partial class Texts(ILogger<Texts>? log = null)
{
    /// <summary>The languages the interface is complete in, English first.</summary>
    public static readonly IReadOnlyList<CultureInfo> Languages = [new("en"), new("es")];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage =
        Languages.Skip(1).ToFrozenDictionary(language => language.Name, Load, StringComparer.Ordinal);

    /// <summary>The reader's language as far as the interface speaks it; English otherwise.</summary>
    public static string Language => Languages.FirstOrDefault(language => language.Name == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)?.Name ?? Languages[0].Name;

    /// <summary>Which way that language runs, as HTML says it.</summary>
    public static string Direction => new CultureInfo(Language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The text in the reader's language.</summary>
    public string this[string english]
    {
        get
        {
            if (!_byLanguage.TryGetValue(Language, out var texts))
            {
                return english;
            }

            if (texts.TryGetValue(english, out var text))
            {
                return text;
            }

            LogUntranslated(Language, english);
            return english;
        }
    }

    /// <summary>The text with its values, written as the reader's culture writes them.</summary>
    public string this[string english, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[english], values);

    /// <summary>The text for one or for many; the number is <c>{0}</c>.</summary>
    public string Count(long number, string one, string many) => this[number is 1 ? one : many, number];

    /// <summary>A text with markup of its own; the values are encoded.</summary>
    public IHtmlContent Html(string english, params object[] values) => new LocalizedHtmlString(english, this[english], false, values);

    /// <summary>All that is there in a language, by the English text.</summary>
    public IReadOnlyDictionary<string, string> Of(string language) => _byLanguage[language];

    private void LogUntranslated(string language, string text)
    {
        if (log is not null)
        {
            LogMissing(log, language, text);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "There is no {Language} for: {Text}")]
    private static partial void LogMissing(ILogger log, string language, string text);

    private static FrozenDictionary<string, string> Load(CultureInfo language)
    {
        var satellite = typeof(Texts).Assembly.GetSatelliteAssembly(language);
        return satellite.GetManifestResourceNames()
            .Where(name => name.EndsWith($".Texts.{language.Name}.resources", StringComparison.Ordinal))
            .SelectMany(name => Read(satellite, name))
            .DistinctBy(text => text.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly satellite, string name)
    {
        using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!);
        return [.. reader.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!))];
    }
}
