using Redress.Domain.Petitions;
using Redress.Moderation.Submit;
using Redress.Petitions.Moderate;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Draft;

/// <summary>Puts a petition into the moderation queue, in the transaction that brings it there. The starter's address goes with it and is forgotten here.</summary>
internal sealed class SubmitPetition(RedressDb db)
{
    public void Run(Petition petition, PetitionStarter? starter, DateTimeOffset now)
    {
        petition.Submit();
        db.SubmitForModeration(
            new Submission(ModeratedPetitions.Key, petition.Id.Value, petition.Text.Title, petition.Text.Ask, $"/petitions/{petition.Slug}")
            {
                SubmitterAddress = starter?.Email,
                SubmitterAccount = petition.OwnerId,
                Language = starter?.Language ?? Texts.Languages[0].Name,
            },
            now);

        if (starter is not null)
        {
            starter.Email = null;
        }
    }
}
