using System.Collections.Frozen;
using System.Globalization;

namespace Redress.Domain.Petitions;

/// <summary>The countries of ISO 3166-1 by their two letters, as the system's locale data has them.</summary>
public static class Countries
{
    private static readonly FrozenSet<string> Codes = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
        .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Two letters each.</summary>
    public static IReadOnlyCollection<string> All => Codes;

    public static bool Contains(string code) => Codes.Contains(code);

    /// <summary>The country's name in the reader's language.</summary>
    public static string NameOf(string code) => Contains(code) ? new RegionInfo($"{Language}-{code}").NativeName : code;

    /// <summary>A region's native name is the one in the language it is asked for with; the display name is the one of whichever culture came first.</summary>
    private static string Language => CultureInfo.CurrentUICulture is { Name: not "" } reader ? reader.TwoLetterISOLanguageName : "en";
}
