namespace Redress.Domain.Petitions;

/// <summary>The reader who started a petition. Only an e-mail address is known, encrypted; it is forgotten some time after the petition is over.</summary>
public sealed class PetitionStarter
{
    public required Id<Petition> PetitionId { get; init; }

    /// <summary>Keyed hash of the canonical address, 16 bytes.</summary>
    public required byte[] EmailKey { get; init; }

    /// <summary>The address, encrypted; null once it is forgotten.</summary>
    public byte[]? Email { get; set; }

    /// <summary>The language to write to them in, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>When the button on the page behind the mailed link was pressed.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}

/// <summary>Somebody who backs a petition before a moderator looks at it. That is no signature and counts nowhere else.</summary>
public sealed class PetitionSponsor
{
    public required Id<PetitionSponsor> Id { get; init; }

    public required Id<Petition> PetitionId { get; init; }

    /// <summary>Keyed hash of the canonical address, 16 bytes: one address sponsors a petition once.</summary>
    public required byte[] EmailKey { get; init; }

    /// <summary>The address, encrypted; null once they were told what became of it.</summary>
    public byte[]? Email { get; set; }

    public required string Language { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; set; }
}
