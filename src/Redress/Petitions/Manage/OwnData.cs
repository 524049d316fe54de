using Redress.Domain.Petitions.Log;
using Redress.Petitions.Sign;

namespace Redress.Petitions.Manage;

/// <summary>Everything that is kept about a signer, for the signer.</summary>
internal sealed record OwnData
{
    public required string Petition { get; init; }

    public required string Title { get; init; }

    public required int Version { get; init; }

    public required string TextHash { get; init; }

    public required string State { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Zip { get; init; }

    public required string Country { get; init; }

    /// <summary>Where it counts.</summary>
    public required string Region { get; init; }

    public required bool ShowsName { get; init; }

    public required bool Follows { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset Signed { get; init; }

    public DateTimeOffset? Confirmed { get; init; }

    public string? HeldFor { get; init; }

    public string? RemovedFor { get; init; }

    /// <summary>The wording the signer was shown before signing.</summary>
    public required string Consent { get; init; }

    /// <summary>Opens the commitment in the log.</summary>
    public string? Opening { get; init; }

    /// <param name="own">The signature.</param>
    /// <param name="opening">What its leaf commits to.</param>
    public static OwnData Of(OwnSignature own, Opening? opening) => new()
    {
        Petition = own.Petition.Slug,
        Title = own.Text.Title,
        Version = own.Signature.Version,
        TextHash = Convert.ToHexStringLower(own.Text.TextHash),
        State = own.Signature.State.ToString(),
        Name = own.Signer.Name,
        Email = own.Signer.Email,
        Zip = own.Signer.Zip,
        Country = own.Signer.Country,
        Region = own.Signature.Region,
        ShowsName = own.Signature.ShowsName,
        Follows = own.Signature.Follows,
        Language = own.Signature.Language,
        Signed = own.Signature.SignedAt,
        Confirmed = own.Signature.ConfirmedAt,
        HeldFor = own.Signature.Hold?.ToString(),
        RemovedFor = own.Signature.Removal?.ToString(),
        Consent = $"{own.Signature.Consent}: {(own.Petition.DeliversNames ? ConsentText.WithNames : ConsentText.WithoutNames)}",
        Opening = opening is null ? null : Convert.ToHexStringLower(opening.Write()),
    };
}
