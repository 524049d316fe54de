using Redress.Domain.Officials;

namespace Redress.Domain.Petitions;

/// <summary>Where a signer says they live: a ZIP code of the United States, or another country.</summary>
/// <param name="Zip">Null outside the United States.</param>
/// <param name="Country">ISO 3166-1, two letters.</param>
public sealed record SignerPlace(Zip? Zip, string Country)
{
    private const string UnitedStates = "US";

    /// <summary>Where it counts: "US-CA", "US" where the state cannot be told from the ZIP code, elsewhere the country.</summary>
    public string Region => Zip is { } zip ? ZipStates.Of(zip) is { } state ? $"US-{state}" : UnitedStates : Country;

    /// <summary>Reads the answers of a form: a country other than the United States makes a ZIP code needless.</summary>
    public static PlaceAnswer Read(RegionRule rule, string? state, string? zip, string? country)
    {
        var abroad = country?.Trim().ToUpperInvariant() is { Length: > 0 } code && code is not UnitedStates ? code : null;

        if (abroad is not null && rule is RegionRule.Anywhere && string.IsNullOrWhiteSpace(zip))
        {
            return Countries.Contains(abroad) ? new PlaceAnswer.Known(new SignerPlace(null, abroad)) : new PlaceAnswer.NoSuchCountry();
        }

        if (string.IsNullOrWhiteSpace(zip))
        {
            return new PlaceAnswer.Missing();
        }

        if (!Officials.Zip.TryParse(zip, provider: null, out var known))
        {
            return new PlaceAnswer.NoSuchZip();
        }

        return rule is RegionRule.State && ZipStates.Of(known) is { } home && home != state
            ? new PlaceAnswer.Elsewhere()
            : new PlaceAnswer.Known(new SignerPlace(known, UnitedStates));
    }
}

/// <summary>What a form says about where a signer lives.</summary>
public abstract record PlaceAnswer
{
    public sealed record Known(SignerPlace Place) : PlaceAnswer;

    public sealed record Missing : PlaceAnswer;

    /// <summary>Not the five digits of a ZIP code.</summary>
    public sealed record NoSuchZip : PlaceAnswer;

    public sealed record NoSuchCountry : PlaceAnswer;

    /// <summary>A ZIP code of a state whose people this petition is not for.</summary>
    public sealed record Elsewhere : PlaceAnswer;
}
