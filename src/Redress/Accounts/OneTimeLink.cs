namespace Redress.Accounts;

internal enum LinkPurpose
{
    /// <summary>Makes the first administrator.</summary>
    SetUp,

    Invitation,

    SignIn,
}

/// <summary>A link that lets a person in once. Its address holds the id and a keyed hash of it; only the id is kept.</summary>
internal sealed class OneTimeLink
{
    public required Guid Id { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Null for the link that makes the first account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Where to go afterwards; null for the desk.</summary>
    public string? ReturnPath { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
