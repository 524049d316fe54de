using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Redress.Domain.Officials;

/// <summary>A district of the House of Representatives, written <c>AL-4</c>; an at-large one has number 0, <c>SD-0</c>.</summary>
[SuppressMessage("Design", "CA1000", Justification = "IParsable requires static members.")]
public readonly record struct District(string State, int Number) : IParsable<District>
{
    public static District Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var district) ? district : throw new FormatException($"'{s}' is not a district such as AL-4.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out District result)
    {
        var parts = (s ?? "").Split('-');
        var number = 0;
        var parsed = parts.Length == 2 && Jurisdiction.Find(parts[0]) is not null
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out number);
        result = parsed ? new(parts[0].ToUpperInvariant(), number) : default;
        return parsed;
    }

    /// <summary>Census files write 98 or 00 for at-large seats and ZZ for water; null where it is no district.</summary>
    public static District? FromCensus(string fips, string code) =>
        Jurisdiction.FindFips(fips) is { } jurisdiction && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new District(jurisdiction.Code, jurisdiction.IsAtLarge ? 0 : number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{State}-{Number}");
}
