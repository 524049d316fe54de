using System.Buffers.Binary;
using Redress.Domain.Petitions;
using Redress.Petitions.Log;
using Redress.Petitions.Sign;
using Redress.Platform.Database;

namespace Redress.Petitions.Confirm;

/// <summary>What a signer keeps to check later that the signature is in the log.</summary>
internal sealed class ReceiptOf(RedressDb db, SignatureLeaves leaves, WriteReceipt write, LogIdentity log)
{
    /// <returns>The proof that it is in the log; before it is placed there, a signed promise that it will be. Null where the signature does not count.</returns>
    public async Task<string?> RunAsync(Signature signature, CancellationToken cancel)
    {
        if (!signature.Counts || signature.LeafId is not { } leaf || leaves.OpeningOf(signature) is not { } opening)
        {
            return null;
        }

        return await write.RunAsync(leaf, opening, cancel) is { } receipt ? receipt.ToString() : await log.PromiseAsync(db, opening, BeganAt(leaf), cancel);
    }

    /// <summary>A GUID of version 7 begins with its milliseconds since the Unix epoch.</summary>
    private static DateTimeOffset BeganAt(Guid leaf) =>
        DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(leaf.ToByteArray(bigEndian: true)) >> 16);
}
