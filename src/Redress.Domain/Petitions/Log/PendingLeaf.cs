namespace Redress.Domain.Petitions.Log;

/// <summary>A leaf to be, saved in the transaction of the change it records. The sequencer gives it its place.</summary>
public sealed class PendingLeaf
{
    private PendingLeaf() { }

    public long Id { get; private init; }

    public required LeafKind Kind { get; init; }

    public LeafMethod Method { get; private init; }

    public LeafReason Reason { get; private init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid PetitionId { get; init; }

    /// <summary>A sign leaf's commitment, or the SHA-256 of the petition's text: 32 bytes. Null where there is neither.</summary>
    public byte[]? Content { get; private init; }

    /// <summary>The signature it is about; null for leaves about the petition.</summary>
    public Guid? SignatureId { get; private init; }

    /// <param name="signature">Another one each time somebody signs: who signs again after withdrawing has a new one.</param>
    /// <param name="opening">What is committed to.</param>
    /// <param name="now">When the button was pressed.</param>
    public static PendingLeaf Sign(Guid signature, Opening opening, DateTimeOffset now) =>
        new() { Kind = LeafKind.Sign, Method = opening.Method, At = now, PetitionId = opening.Petition, Content = opening.Commit().ToBytes(), SignatureId = signature };

    /// <param name="signature">That of the sign leaf.</param>
    /// <param name="petition">Its petition.</param>
    /// <param name="reason"><see cref="LeafReason.SignerAsked"/> or <see cref="LeafReason.Erasure"/>.</param>
    /// <param name="now">When.</param>
    public static PendingLeaf Withdraw(Guid signature, Guid petition, LeafReason reason, DateTimeOffset now) =>
        reason is LeafReason.SignerAsked or LeafReason.Erasure
            ? new() { Kind = LeafKind.Withdraw, Reason = reason, At = now, PetitionId = petition, SignatureId = signature }
            : throw new ArgumentOutOfRangeException(nameof(reason), reason, "A signer withdraws by asking or by erasure.");

    /// <param name="signature">That of the sign leaf.</param>
    /// <param name="petition">Its petition.</param>
    /// <param name="reason">Why the operator takes it out.</param>
    /// <param name="now">When.</param>
    public static PendingLeaf Invalidate(Guid signature, Guid petition, LeafReason reason, DateTimeOffset now) =>
        reason is not LeafReason.None
            ? new() { Kind = LeafKind.Invalidate, Reason = reason, At = now, PetitionId = petition, SignatureId = signature }
            : throw new ArgumentOutOfRangeException(nameof(reason), reason, "An invalidation has a reason.");

    /// <summary>The petition opened with this text, or has it from now on.</summary>
    public static PendingLeaf Text(Guid petition, TreeHash textHash, DateTimeOffset now) =>
        new() { Kind = LeafKind.Text, At = now, PetitionId = petition, Content = textHash.ToBytes() };

    /// <summary>The petition closed with this text.</summary>
    public static PendingLeaf Close(Guid petition, TreeHash textHash, DateTimeOffset now) =>
        new() { Kind = LeafKind.Close, At = now, PetitionId = petition, Content = textHash.ToBytes() };

    /// <param name="signIndex">Where the sign leaf stands that a withdrawal or invalidation ends.</param>
    public Leaf ToLeaf(long? signIndex) =>
        new(Kind, Method, Reason, Leaf.HourOf(At), PetitionId, Content is null ? default : TreeHash.Read(Content), signIndex);
}
