using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;

namespace Redress.Tests.Petitions;

/// <summary>Petitions for tests.</summary>
internal static class Example
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 14, 5, 0, TimeSpan.Zero);

    public const string Title = "Keep the Oak Road bridge open";

    /// <summary>A petition that can be signed.</summary>
    public static Petition Open(
        string slug = "oak-road", RegionRule rule = RegionRule.Anywhere, string? state = null, bool shared = false, DateTimeOffset? closesAt = null, Id<Story>? story = null, string title = Title, bool names = true)
    {
        var petition = Draft(slug, rule, state, shared, closesAt, story, title, names);
        petition.Submit();
        petition.Open(Day);
        return petition;
    }

    public static Petition Draft(
        string slug = "oak-road", RegionRule rule = RegionRule.Anywhere, string? state = null, bool shared = false, DateTimeOffset? closesAt = null, Id<Story>? story = null, string title = Title, bool names = true)
    {
        var petition = new Petition
        {
            Id = Id<Petition>.New(Day),
            Slug = slug,
            StoryId = story,
            CreatedAt = Day,
            ClosesAt = closesAt,
            RegionRule = rule,
            State = state,
            AllowsSharedAddresses = shared,
            DeliversNames = names,
        };
        petition.Write(title, "Repair the bridge while one lane stays open.\n\nPublish the inspection.", "Shops depend on it.", "the County Council", Day);
        petition.Milestones.Add(new Milestone { PetitionId = petition.Id, Signatures = 100, Consequence = "The council is asked to reply." });
        return petition;
    }
}
