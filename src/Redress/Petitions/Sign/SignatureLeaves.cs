using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Sign;

/// <summary>Writes into the log what happens to the count: a leaf for each signature that begins to count, one for each that stops.</summary>
internal sealed class SignatureLeaves(PersonalData data)
{
    public void Begin(RedressDb db, Signature signature, Petition petition, DateTimeOffset now)
    {
        var signer = SignerDetails.Of(signature, data) ?? throw new InvalidOperationException("A signature whose signer is forgotten cannot begin to count.");
        var text = petition.Versions.First(version => version.Number == signature.Version);
        var opening = new Opening(
            Opening.NewRandom(), petition.Id.Value, TreeHash.Read(text.TextHash), signer.Address.Canonical, signature.ShowsName ? signer.Name : "", signature.Region, LeafMethod.EmailConfirmed);
        signature.LeafId = Guid.CreateVersion7(now);
        signature.Opening = data.Encrypt(Convert.ToBase64String(opening.Write()));
        db.AppendToLog(PendingLeaf.Sign(signature.LeafId.Value, opening, now));
    }

    public static void End(RedressDb db, Signature signature, DateTimeOffset now)
    {
        var leaf = signature.LeafId ?? throw new InvalidOperationException("A signature that counts has a leaf.");
        var petition = signature.PetitionId.Value;
        db.AppendToLog(signature.State is SignatureState.Withdrawn
            ? PendingLeaf.Withdraw(leaf, petition, (LeafReason)signature.Removal!, now)
            : PendingLeaf.Invalidate(leaf, petition, signature.Removal is { } reason ? (LeafReason)reason : LeafReason.Moderator, now));
    }

    /// <summary>It goes on counting under another text: the leaf of the old one ends, as its signer asked, and one of the new begins.</summary>
    public void Renew(RedressDb db, Signature signature, Petition petition, DateTimeOffset now)
    {
        var leaf = signature.LeafId ?? throw new InvalidOperationException("A signature that counts has a leaf.");
        db.AppendToLog(PendingLeaf.Withdraw(leaf, petition.Id.Value, LeafReason.SignerAsked, now));
        Begin(db, signature, petition, now);
    }

    /// <summary>What the leaf commits to; null where it never counted.</summary>
    public Opening? OpeningOf(Signature signature) => signature.Opening is { } opening ? Opening.Read(Convert.FromBase64String(data.Decrypt(opening))) : null;
}
