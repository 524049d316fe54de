namespace Redress.Domain.Officials;

/// <summary>A state, district or territory and its seats in Congress, by the apportionment that followed the 2020 census.</summary>
/// <param name="Code">Two-letter postal code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fips">Two-digit FIPS code, the first two digits of a district's GEOID.</param>
/// <param name="HouseSeats">Seats in the House, delegates included.</param>
/// <param name="Senators">Seats in the Senate.</param>
/// <param name="HouseTitle">How its members of the House are addressed.</param>
public sealed record Jurisdiction(string Code, string Name, string Fips, int HouseSeats, int Senators = 2, string HouseTitle = "Representative")
{
    /// <summary>Every jurisdiction with a seat in Congress. Source: 2 U.S.C. 2a, 2020 apportionment; non-voting seats by their own acts.</summary>
    public static IReadOnlyList<Jurisdiction> All { get; } =
    [
        new("AL", "Alabama", "01", 7), new("AK", "Alaska", "02", 1), new("AZ", "Arizona", "04", 9), new("AR", "Arkansas", "05", 4),
        new("CA", "California", "06", 52), new("CO", "Colorado", "08", 8), new("CT", "Connecticut", "09", 5), new("DE", "Delaware", "10", 1),
        new("DC", "District of Columbia", "11", 1, 0, "Delegate"), new("FL", "Florida", "12", 28), new("GA", "Georgia", "13", 14),
        new("HI", "Hawaii", "15", 2), new("ID", "Idaho", "16", 2), new("IL", "Illinois", "17", 17), new("IN", "Indiana", "18", 9),
        new("IA", "Iowa", "19", 4), new("KS", "Kansas", "20", 4), new("KY", "Kentucky", "21", 6), new("LA", "Louisiana", "22", 6),
        new("ME", "Maine", "23", 2), new("MD", "Maryland", "24", 8), new("MA", "Massachusetts", "25", 9), new("MI", "Michigan", "26", 13),
        new("MN", "Minnesota", "27", 8), new("MS", "Mississippi", "28", 4), new("MO", "Missouri", "29", 8), new("MT", "Montana", "30", 2),
        new("NE", "Nebraska", "31", 3), new("NV", "Nevada", "32", 4), new("NH", "New Hampshire", "33", 2), new("NJ", "New Jersey", "34", 12),
        new("NM", "New Mexico", "35", 3), new("NY", "New York", "36", 26), new("NC", "North Carolina", "37", 14), new("ND", "North Dakota", "38", 1),
        new("OH", "Ohio", "39", 15), new("OK", "Oklahoma", "40", 5), new("OR", "Oregon", "41", 6), new("PA", "Pennsylvania", "42", 17),
        new("RI", "Rhode Island", "44", 2), new("SC", "South Carolina", "45", 7), new("SD", "South Dakota", "46", 1), new("TN", "Tennessee", "47", 9),
        new("TX", "Texas", "48", 38), new("UT", "Utah", "49", 4), new("VT", "Vermont", "50", 1), new("VA", "Virginia", "51", 11),
        new("WA", "Washington", "53", 10), new("WV", "West Virginia", "54", 2), new("WI", "Wisconsin", "55", 8), new("WY", "Wyoming", "56", 1),
        new("AS", "American Samoa", "60", 1, 0, "Delegate"), new("GU", "Guam", "66", 1, 0, "Delegate"),
        new("MP", "Northern Mariana Islands", "69", 1, 0, "Delegate"), new("PR", "Puerto Rico", "72", 1, 0, "Resident Commissioner"),
        new("VI", "U.S. Virgin Islands", "78", 1, 0, "Delegate"),
    ];

    private static readonly Dictionary<string, Jurisdiction> ByCode = All.ToDictionary(j => j.Code, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, Jurisdiction> ByFips = All.ToDictionary(j => j.Fips, StringComparer.Ordinal);

    /// <summary>One seat for all of it, numbered 0.</summary>
    public bool IsAtLarge => HouseSeats == 1;

    /// <returns>Null for anything but a code of the list.</returns>
    public static Jurisdiction? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code.Trim());

    /// <summary>Open Civic Data division id of the whole of it.</summary>
    public string DivisionId => Code switch
    {
        "DC" => "ocd-division/country:us/district:dc",
        "AS" or "GU" or "MP" or "PR" or "VI" => $"ocd-division/country:us/territory:{Code.ToLowerInvariant()}",
        _ => $"ocd-division/country:us/state:{Code.ToLowerInvariant()}",
    };

    /// <returns>The one that a division is, or lies in; null for anything else.</returns>
    public static Jurisdiction? OfDivision(string? division) =>
        division?.Split('/') is ["ocd-division", "country:us", { } state, ..] && state.Split(':') is ["state" or "district" or "territory", { } code] ? Find(code) : null;

    /// <returns>Null for anything but a FIPS code of the list.</returns>
    public static Jurisdiction? FindFips(string fips) => ByFips.GetValueOrDefault(fips);
}
