using Redress.Domain.Petitions;
using Redress.Petitions.Log;
using Redress.Petitions.Sign;
using Redress.Platform.Database;

namespace Redress.Petitions.Confirm;

/// <summary>What a signer keeps to check later that the signature is in the log.</summary>
internal sealed class ReceiptOf(RedressDb db, SignatureLeaves leaves, LogIdentity log)
{
    /// <returns>A signed promise that it will be in the log; null where the signature does not count.</returns>
    public async Task<string?> RunAsync(Signature signature, CancellationToken cancel) =>
        signature.Counts && leaves.OpeningOf(signature) is { } opening ? await log.PromiseAsync(db, opening, signature.ConfirmedAt!.Value, cancel) : null;
}
