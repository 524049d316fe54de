using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Redress.Domain.Petitions.Log;

/// <summary>What a signer keeps: the opening of the commitment in their sign leaf, and the proof that the leaf is in the log.</summary>
/// <remarks>The proof's extra data is the hour in four bytes and then exactly the bytes whose SHA-256 is the commitment.</remarks>
/// <param name="Hour">Of the sign leaf.</param>
/// <param name="Opening">What the leaf commits to.</param>
/// <param name="Proof">Leads from the leaf to the checkpoint.</param>
public sealed record Receipt(uint Hour, Opening Opening, LogProof Proof)
{
    public Leaf Leaf => Leaf.Sign(Opening.Petition, Hour, Opening.Commit(), Opening.Method);

    public static Receipt Write(uint hour, Opening opening, long index, IReadOnlyList<TreeHash> hashes, string checkpoint)
    {
        var extra = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(extra, hour);
        return new Receipt(hour, opening, new LogProof([.. extra, .. opening.Write()], index, hashes, checkpoint));
    }

    public override string ToString() => Proof.ToString();

    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out Receipt receipt)
    {
        receipt = LogProof.TryParse(text, out var proof) && proof.Extra is { Length: > 4 } extra && Opening.Read(extra.AsSpan(4)) is { } opening
            ? new Receipt(BinaryPrimitives.ReadUInt32BigEndian(extra), opening, proof)
            : null;
        return receipt is not null;
    }

    /// <summary>Checks the receipt by itself, without the log.</summary>
    /// <param name="key">The log's.</param>
    /// <param name="verify">Checks a signature.</param>
    /// <returns>The checkpoint in it.</returns>
    /// <exception cref="FormatException">It does not hold; the message says why.</exception>
    public Checkpoint Check(NoteKey key, VerifySignature verify)
    {
        var checkpoint = Checkpoint.Open(Proof.Checkpoint, key, verify);
        return MerkleChecks.IsIncluded(TreeHash.OfLeaf(Leaf.Write()), Proof.Index, new LeafRange(0, checkpoint.Size), Proof.Hashes, checkpoint.Root)
            ? checkpoint
            : throw new FormatException($"Its proof does not lead from leaf {Proof.Index} to the root of its checkpoint.");
    }
}
