namespace Redress.Domain.Officials;

/// <summary>What kind of place a ZIP code serves, from the numbering plan of the United States Postal Service.</summary>
public enum PostalAreaKind
{
    /// <summary>States, the District of Columbia and Puerto Rico, whose districts come from the imported ZIP relation.</summary>
    Domestic,

    /// <summary>An island territory with one delegate, which Census ZIP relations leave out.</summary>
    Territory,

    /// <summary>Mail of the armed forces and embassies (AA, AE, AP), which tells nothing of the home district.</summary>
    Military,

    /// <summary>A freely associated state, which has United States ZIP codes and no member of Congress.</summary>
    AssociatedState,
}

/// <param name="Kind">What kind of place it is.</param>
/// <param name="Name">The territory's two-letter code, or the associated state's name; null for the others.</param>
public sealed record PostalArea(PostalAreaKind Kind, string? Name = null)
{
    public static PostalArea Of(Zip zip) => int.Parse(zip.Digits, System.Globalization.CultureInfo.InvariantCulture) switch
    {
        >= 00800 and <= 00899 => new(PostalAreaKind.Territory, "VI"),
        >= 09000 and <= 09999 or >= 34000 and <= 34099 or >= 96200 and <= 96699 => new(PostalAreaKind.Military),
        96799 => new(PostalAreaKind.Territory, "AS"),
        96939 or 96940 => new(PostalAreaKind.AssociatedState, "Palau"),
        >= 96941 and <= 96944 => new(PostalAreaKind.AssociatedState, "the Federated States of Micronesia"),
        >= 96950 and <= 96952 => new(PostalAreaKind.Territory, "MP"),
        96960 or 96970 => new(PostalAreaKind.AssociatedState, "the Marshall Islands"),
        >= 96910 and <= 96932 => new(PostalAreaKind.Territory, "GU"),
        _ => new(PostalAreaKind.Domestic),
    };
}
