using Redress.Platform.Privacy;

namespace Redress.Letters.Write;

/// <summary>A district that a look-up of the street address gave, signed so that it can travel in a form in place of the address.</summary>
internal static class LocatedDistrict
{
    public static string Sign(PersonalData data, string district) => $"{district} {Mark(data, district)}";

    /// <returns>Null for anything that was not signed here.</returns>
    public static string? Read(PersonalData data, string? signed) => signed?.Split(' ') is [var district, var mark] && mark == Mark(data, district) ? district : null;

    private static string Mark(PersonalData data, string district) => Convert.ToHexStringLower(data.Key(district, "letters.located"));
}
