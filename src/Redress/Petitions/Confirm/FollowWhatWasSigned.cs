using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Follow;
using Redress.Follow.Ask;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.News;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Confirm;

/// <summary>Whoever ticked that they want to hear of the petition follows it from when they confirmed: the button has shown that the mailbox is theirs.</summary>
internal sealed record FollowWhatWasSigned(Id<Signature> Signature) : IJob
{
    public static string Name => "petitions.follow-signed";
}

internal sealed class FollowWhatWasSignedHandler(RedressDb db, PersonalData data, Followables followables, FollowAtOnce follow) : IJobHandler<FollowWhatWasSigned>
{
    public async Task RunAsync(FollowWhatWasSigned job, CancellationToken cancel)
    {
        var signature = await db.Set<Signature>().AsNoTracking().SingleOrDefaultAsync(signature => signature.Id == job.Signature && signature.Follows, cancel);
        var slug = signature is null ? null : await db.Set<Petition>().Where(petition => petition.Id == signature.PetitionId).Select(petition => petition.Slug).SingleAsync(cancel);

        // Erased since, or taken down.
        if (signature is not null && SignerDetails.Of(signature, data) is { } signer && await followables.FindAsync(Subjects.Petition(slug!), cancel) is { } petition)
        {
            await follow.RunAsync(signer.Address, petition, signature.Language, cancel);
        }
    }
}
