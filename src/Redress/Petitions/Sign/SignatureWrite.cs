using System.Diagnostics.CodeAnalysis;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Sign;

/// <summary>Something to be written with the next transaction. Whoever waits for it is told after the COMMIT, never before.</summary>
internal abstract class SignatureWrite
{
    /// <summary>Tells that it is stored.</summary>
    public abstract void Committed();

    /// <summary>Tells that it is not.</summary>
    public abstract void Failed(Exception failure);
}

/// <summary>A new signature, or the same person's once more.</summary>
internal sealed class NewSignature(Signature row, int? readVersion) : SignatureWrite
{
    private readonly TaskCompletionSource<Stored> _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public enum Stored
    {
        Accepted,

        /// <summary>The petition cannot be signed any more.</summary>
        Closed,

        /// <summary>The signer read another text than the one that is signed now.</summary>
        TextChanged,
    }

    public Signature Row { get; } = row;

    /// <summary>The version the signer read; null for whichever is signed now.</summary>
    public int? ReadVersion { get; } = readVersion;

    public Stored Outcome { get; set; }

    public Task<Stored> Task => _stored.Task;

    public override void Committed() => _stored.TrySetResult(Outcome);

    public override void Failed(Exception failure) => _stored.TrySetException(failure);
}

/// <summary>A change of one stored signature. Counters and the log follow from what it does to the signature.</summary>
internal abstract class SignatureChange(Id<Signature> id) : SignatureWrite
{
    public Id<Signature> Id { get; } = id;

    /// <summary>Changes the signature; called again where the transaction has to be repeated.</summary>
    public abstract void Apply(ChangingSignature changing);
}

/// <param name="signature">Which one.</param>
/// <param name="apply">Changes it and says what came of it.</param>
internal sealed class SignatureChange<T>(Id<Signature> signature, Func<ChangingSignature, T> apply) : SignatureChange(signature)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _outcome;
    private IllegalTransitionException? _refused;

    public Task<T> Task => _done.Task;

    /// <summary>What the lifecycle forbids fails for whoever asked, not for the others in the transaction.</summary>
    public override void Apply(ChangingSignature changing)
    {
        try
        {
            (_outcome, _refused) = (apply(changing), null);
        }
        catch (IllegalTransitionException refused)
        {
            _refused = refused;
        }
    }

    public override void Committed()
    {
        if (_refused is not null)
        {
            _done.TrySetException(_refused);
        }
        else
        {
            _done.TrySetResult(_outcome!);
        }
    }

    public override void Failed(Exception failure) => _done.TrySetException(failure);
}

/// <summary>A signature while it is changed, in the writer's transaction.</summary>
/// <param name="Db">The transaction.</param>
/// <param name="Signature">Null where there is none of that id.</param>
/// <param name="Petition">Its petition with the texts, locked against being closed meanwhile; null where there is no signature.</param>
/// <param name="Now">The time of the transaction.</param>
internal sealed record ChangingSignature(RedressDb Db, Signature? Signature, Petition? Petition, DateTimeOffset Now)
{
    /// <summary>Whether a signature may begin to count.</summary>
    [MemberNotNullWhen(true, nameof(Petition))]
    public bool IsOpen => Petition is { Status: PetitionStatus.Open } petition && !(petition.ClosesAt <= Now);
}
