using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Petitions.Moderate;

namespace Redress.Petitions.Draft;

internal static class NewPetition
{
    /// <param name="text">What it says.</param>
    /// <param name="attempt">From 1; another address each time.</param>
    /// <param name="story">Where it comes from.</param>
    /// <param name="now">When.</param>
    public static Petition Of(WrittenText text, int attempt, Id<Story>? story, DateTimeOffset now)
    {
        var id = Id<Petition>.New(now);
        var petition = new Petition { Id = id, Slug = PetitionSlug.Of(text.Title, attempt, id.Value), StoryId = story, CreatedAt = now };
        petition.Write(text.Title, text.Ask, text.Background, text.Addressee, now);
        return petition;
    }

    /// <summary>Sets the milestones ahead; those that were reached stay as they were.</summary>
    public static void Plan(this Petition petition, IReadOnlyList<(int Signatures, string Consequence)> milestones)
    {
        foreach (var gone in petition.Milestones.Where(milestone => milestone.ReachedAt is null && milestones.All(planned => planned.Signatures != milestone.Signatures)).ToList())
        {
            petition.Milestones.Remove(gone);
        }

        foreach (var (signatures, consequence) in milestones)
        {
            if (petition.Milestones.FirstOrDefault(milestone => milestone.Signatures == signatures) is not { } there)
            {
                petition.Milestones.Add(new Milestone { PetitionId = petition.Id, Signatures = signatures, Consequence = consequence });
            }
            else if (there.ReachedAt is null)
            {
                there.Consequence = consequence;
            }
        }
    }
}
