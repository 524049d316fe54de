using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Moderate;

/// <summary>Carries out what a moderator decided after seeing the preview.</summary>
/// <param name="Petition">Of which petition.</param>
/// <param name="Selection">Which signatures.</param>
/// <param name="Decision">What becomes of them.</param>
/// <param name="Reason">Why they are taken out; only where they are invalidated.</param>
/// <param name="Until">When the preview was made.</param>
internal sealed record DecideSignatures(Id<Petition> Petition, SignatureSelection Selection, SignatureDecision Decision, RemovalReason Reason, DateTimeOffset Until) : IJob
{
    public static string Name => "petitions.decide-signatures";

    /// <summary>Whether the decision changes a signature that stands so.</summary>
    public static bool Concerns(SignatureDecision decision, SignatureState state) => decision switch
    {
        SignatureDecision.Hold => state is SignatureState.Pending or SignatureState.Confirmed,
        SignatureDecision.Release => state is SignatureState.Held or SignatureState.Invalidated,
        SignatureDecision.Invalidate => state is SignatureState.Confirmed or SignatureState.Held,
    };

    /// <summary>What the decision does to one signature; whoever has confirmed is told. After the close nothing begins to count any more.</summary>
    public void Apply(Signature signature, Petition petition, DateTimeOffset now)
    {
        if (!Concerns(Decision, signature.State) || (Decision is SignatureDecision.Release && petition.Status is not PetitionStatus.Open))
        {
            return;
        }

        switch (Decision)
        {
            case SignatureDecision.Hold:
                signature.HoldFor(HoldReason.Moderator);
                break;
            case SignatureDecision.Release:
                signature.Release();
                break;
            case SignatureDecision.Invalidate:
                signature.Invalidate(Reason);
                break;
        }

        if (signature.State is not SignatureState.Pending)
        {
            (signature.Mail, signature.MailDueAt) = (SignatureMail.Decision, now);
        }
    }
}

internal sealed class DecideSignaturesHandler(RedressDb db, SignatureWriter writer) : IJobHandler<DecideSignatures>
{
    public async Task RunAsync(DecideSignatures job, CancellationToken cancel)
    {
        var ids = await job.Selection.In(db, job.Petition, job.Until).OrderBy(signature => signature.Id).Select(signature => signature.Id).ToListAsync(cancel);

        foreach (var some in ids.Chunk(SignatureWriter.MostAtOnce))
        {
            var changes = some.Select(id => new SignatureChange<object?>(id, changing => Apply(job, changing))).ToList();

            foreach (var change in changes)
            {
                await writer.WriteAsync(change, cancel);
            }

            await Task.WhenAll(changes.Select(change => change.Task)).WaitAsync(cancel);
        }
    }

    private static object? Apply(DecideSignatures job, ChangingSignature changing)
    {
        if (changing is { Signature: { } signature, Petition: { } petition })
        {
            job.Apply(signature, petition, changing.Now);
        }

        return null;
    }
}
