using Redress.Domain.Petitions;
using Redress.Petitions.Moderate;

namespace Redress.Petitions.Show;

/// <summary>What everybody may see of a petition that was turned down.</summary>
/// <param name="Text">Null where the reason keeps it from being shown.</param>
/// <param name="Reason">In English, to be translated.</param>
/// <param name="Note">What the moderator adds; null where there is nothing, or it could tell what the text said.</param>
internal sealed record RejectedPetition(PetitionVersion? Text, string Reason, string? Note)
{
    public static RejectedPetition Of(Petition petition)
    {
        var reason = PetitionReasons.All.FirstOrDefault(reason => reason.Code == petition.RejectedFor)?.Text ?? "";
        return petition.Status is PetitionStatus.Hidden ? new(null, reason, null) : new(petition.Text, reason, petition.RejectionNote);
    }
}
