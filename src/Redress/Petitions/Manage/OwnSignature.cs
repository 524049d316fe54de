using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Manage;

/// <summary>A signature as its own signer may see it.</summary>
internal sealed record OwnSignature(Signature Signature, SignerDetails Signer, Petition Petition, long Count)
{
    /// <summary>The text that was signed.</summary>
    public PetitionVersion Text => Petition.Versions.First(version => version.Number == Signature.Version);

    /// <summary>A newer text that can be signed instead; null where there is none.</summary>
    public PetitionVersion? NewText => Petition.Status is PetitionStatus.Open && Signature.Version < Petition.Version && Signature.State is (SignatureState.Confirmed or SignatureState.Held) ? Petition.Text : null;

    public Milestone? NextMilestone => Petition.Milestones.OrderBy(milestone => milestone.Signatures).FirstOrDefault(milestone => milestone.Signatures > Count);
}

internal sealed class FindOwnSignature(RedressDb db, CountSignatures counts, PersonalData data)
{
    /// <returns>Null where it is gone, or nothing is known of its signer any more.</returns>
    public async Task<OwnSignature?> RunAsync(Id<Signature>? id, CancellationToken cancel)
    {
        if (id is null
            || await db.Set<Signature>().AsNoTracking().SingleOrDefaultAsync(signature => signature.Id == id, cancel) is not { } signature
            || SignerDetails.Of(signature, data) is not { } signer)
        {
            return null;
        }

        var petition = await db.Set<Petition>().AsNoTracking().AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones).SingleAsync(p => p.Id == signature.PetitionId, cancel);
        return new OwnSignature(signature, signer, petition, await counts.OfAsync(petition.Id, cancel));
    }
}
