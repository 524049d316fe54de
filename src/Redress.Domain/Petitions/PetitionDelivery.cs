namespace Redress.Domain.Petitions;

/// <summary>What was made for the addressee of a petition, and what is known of how it got there. The package itself is not kept, since it names signers; only its hash is.</summary>
public sealed class PetitionDelivery
{
    public const int LongestName = 100;
    public const int LongestNote = 500;
    public const int LongestUrl = 500;

    public required Id<PetitionDelivery> Id { get; init; }

    public required Id<Petition> PetitionId { get; init; }

    /// <summary>Who it was made for, as the text named them.</summary>
    public required string Addressee { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Name of the account that made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Entries in the checkpoint of the log that its counts rest on.</summary>
    public required long Checkpoint { get; init; }

    /// <summary>Signatures that count at that checkpoint.</summary>
    public required long Count { get; init; }

    /// <summary>How many signers it names.</summary>
    public required long Names { get; init; }

    /// <summary>SHA-256 of the package.</summary>
    public required byte[] PackageHash { get; init; }

    /// <summary>The day it was delivered; null as long as nothing was recorded.</summary>
    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>Who delivered it.</summary>
    public string? DeliveredBy { get; private set; }

    public DeliveryWay? Way { get; private set; }

    public string? Note { get; private set; }

    /// <summary>A page that shows it: a receipt, a picture, minutes.</summary>
    public string? EvidenceUrl { get; private set; }

    /// <summary>When somebody first recorded that it was delivered.</summary>
    public DateTimeOffset? RecordedAt { get; private set; }

    /// <summary>Records how it was delivered, or corrects what was recorded.</summary>
    public void Record(DateOnly on, string by, DeliveryWay way, string? note, string? evidenceUrl, DateTimeOffset now)
    {
        (DeliveredOn, DeliveredBy, Way, Note, EvidenceUrl) = (on, by, way, note, evidenceUrl);
        RecordedAt ??= now;
    }
}
