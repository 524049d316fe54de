namespace Redress.Domain.Petitions.Log;

public enum DiscrepancyKind
{
    /// <summary>A file that the checkpoint calls for is not there.</summary>
    Missing,

    /// <summary>Something cannot be read as what it should be, or is not signed by the log's key.</summary>
    Unreadable,

    /// <summary>A file that no checkpoint calls for, or that says something else than the log.</summary>
    Unexpected,

    /// <summary>The entries do not add up to the root that was signed.</summary>
    Root,

    /// <summary>A tile is not made of the entries.</summary>
    Tile,

    /// <summary>An earlier checkpoint is not the beginning of this log: history was rewritten, or the log was cut.</summary>
    EarlierCheckpoint,

    /// <summary>A withdrawal or invalidation that points at no earlier signature of its petition.</summary>
    EndsNothing,

    /// <summary>A signature that was taken out twice.</summary>
    EndsTwice,

    /// <summary>A signature after its petition closed.</summary>
    SignedAfterClose,

    /// <summary>A count statement, or the absence of one, that the leaves contradict.</summary>
    Count,

    /// <summary>The number shown to the public is not the number of the log.</summary>
    PublicNumber,

    /// <summary>A receipt that does not hold in this log.</summary>
    Receipt,
}

/// <param name="Kind">What sort.</param>
/// <param name="Sentence">What is wrong and where, for a person.</param>
public sealed record Discrepancy(DiscrepancyKind Kind, string Sentence);

/// <summary>What the leaves of one petition add up to.</summary>
/// <param name="Petition">Which.</param>
/// <param name="Signatures">Sign leaves.</param>
/// <param name="Withdrawn">Taken back by their signers.</param>
/// <param name="Invalidated">Taken out by the operator.</param>
/// <param name="IsClosed">Whether it has a close leaf.</param>
public sealed record VerifiedCount(Guid Petition, long Signatures, long Withdrawn, long Invalidated, bool IsClosed)
{
    /// <summary>The verified count.</summary>
    public long Count => Signatures - Withdrawn - Invalidated;
}

/// <summary>What a verifier found.</summary>
/// <param name="Checkpoint">What was checked.</param>
/// <param name="Petitions">In the order of their first leaf.</param>
/// <param name="Discrepancies">None where the log holds.</param>
public sealed record LogReport(Checkpoint Checkpoint, IReadOnlyList<VerifiedCount> Petitions, IReadOnlyList<Discrepancy> Discrepancies);

/// <summary>A checkpoint somebody kept, with the words to name it by.</summary>
public sealed record KeptCheckpoint(string Name, Checkpoint Checkpoint);

/// <summary>A receipt whose own proof holds, with the words to name it by.</summary>
public sealed record KeptReceipt(string Name, Receipt Receipt);

/// <summary>The numbers shown to the public when the log had so many leaves.</summary>
/// <param name="TreeSize">Leaves then.</param>
/// <param name="Counts">By petition: the number shown, less what was not in the log yet.</param>
public sealed record PublicNumbers(long TreeSize, IReadOnlyDictionary<Guid, long> Counts);
