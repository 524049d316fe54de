using Redress.Domain;
using Redress.Domain.Stories;

namespace Redress.Platform.News;

/// <summary>The kinds of things that can be followed.</summary>
internal static class Subjects
{
    public const string EventKind = "event";
    public const string TopicKind = "topic";
    public const string OfficialKind = "official";
    public const string PetitionKind = "petition";
    public const string CommitmentKind = "commitment";
    public const string OrganizationKind = "organization";

    /// <summary>People meeting; "event" is what a story is about.</summary>
    public const string GatheringKind = "gathering";

    /// <summary>The event a story is about.</summary>
    public static Subject Event(Id<EventThread> thread) => new(EventKind, $"{thread}");

    public static Subject Topic(string id) => new(TopicKind, id);

    public static Subject Petition(string slug) => new(PetitionKind, slug);

    public static Subject Commitment(string slug) => new(CommitmentKind, slug);

    public static Subject Gathering(string slug) => new(GatheringKind, slug);

    public static Subject Organization(string slug) => new(OrganizationKind, slug);

    /// <param name="id">The source's own id of the official.</param>
    public static Subject Official(string id) => new(OfficialKind, id);
}
