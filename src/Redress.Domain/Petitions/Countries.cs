using System.Collections.Frozen;
using System.Globalization;

namespace Redress.Domain.Petitions;

/// <summary>The countries of ISO 3166-1 by their two letters, as the system's locale data has them.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, RegionInfo> ByCode = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(country => country.TwoLetterISORegionName.Length == 2 && country.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
        .DistinctBy(country => country.TwoLetterISORegionName, StringComparer.Ordinal)
        .ToFrozenDictionary(country => country.TwoLetterISORegionName, StringComparer.Ordinal);

    /// <summary>Two letters each.</summary>
    public static IReadOnlyCollection<string> All => ByCode.Keys;

    public static bool Contains(string code) => ByCode.ContainsKey(code);

    /// <summary>The country's name in the reader's language.</summary>
    public static string NameOf(string code) => ByCode.TryGetValue(code, out var country) ? country.DisplayName : code;
}
