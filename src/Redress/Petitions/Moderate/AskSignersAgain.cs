using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Moderate;

/// <summary>Asks everybody who signed an earlier text, by mail, whether they sign the new one too. Nobody is moved; who does not answer stays with what they signed.</summary>
internal sealed record AskSignersAgain(Id<Petition> Petition, int Version) : IJob
{
    public static string Name => "petitions.ask-signers-again";
}

internal sealed class AskSignersAgainHandler(RedressDb db, SignatureMailSignal signal, TimeProvider clock) : IJobHandler<AskSignersAgain>
{
    /// <summary>A signer for whom another mail waits is asked after it has gone.</summary>
    private static readonly TimeSpan After = TimeSpan.FromMinutes(2);

    public async Task RunAsync(AskSignersAgain job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var toAsk = db.Set<Signature>().Where(signature => signature.PetitionId == job.Petition && signature.Version < job.Version && signature.Person != null
            && (signature.State == SignatureState.Confirmed || signature.State == SignatureState.Held) && (signature.AskedVersion == null || signature.AskedVersion < job.Version)
            && db.Set<Petition>().Any(petition => petition.Id == job.Petition && petition.Status == PetitionStatus.Open && petition.Version == job.Version));
        await toAsk.Where(signature => signature.Mail == null).ExecuteUpdateAsync(
            signature => signature.SetProperty(s => s.Mail, SignatureMail.NewVersion).SetProperty(s => s.MailDueAt, now).SetProperty(s => s.AskedVersion, job.Version), cancel);
        signal.Raise();

        if (await toAsk.AnyAsync(cancel))
        {
            db.Enqueue(job, now + After);
            await db.SaveChangesAsync(cancel);
        }
    }
}
