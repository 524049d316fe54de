using Redress.Domain;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Sign;

/// <summary>Changes one signature in the writer's next transaction, and answers after its COMMIT.</summary>
internal sealed class ChangeSignature(SignatureWriter writer)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <returns>Null where it could not be stored now.</returns>
    public async Task<T?> RunAsync<T>(Id<Signature> signature, Func<ChangingSignature, T> apply, CancellationToken cancel)
        where T : class
    {
        var write = new SignatureChange<T>(signature, apply);

        if (!writer.TryWrite(write))
        {
            return null;
        }

        try
        {
            return await write.Task.WaitAsync(Patience, cancel);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IllegalTransitionException))
        {
            return null;
        }
    }
}
