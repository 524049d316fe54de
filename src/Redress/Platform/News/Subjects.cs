using Redress.Domain;
using Redress.Domain.Stories;

namespace Redress.Platform.News;

/// <summary>The kinds of things that can be followed.</summary>
internal static class Subjects
{
    public const string EventKind = "event";
    public const string TopicKind = "topic";
    public const string PetitionKind = "petition";
    public const string CommitmentKind = "commitment";
    public const string PersonKind = "person";

    /// <summary>The event a story is about.</summary>
    public static Subject Event(Id<EventThread> thread) => new(EventKind, $"{thread}");

    public static Subject Topic(string id) => new(TopicKind, id);

    public static Subject Petition(string slug) => new(PetitionKind, slug);

    public static Subject Commitment(string slug) => new(CommitmentKind, slug);

    /// <summary>An official or anybody else by the part of their address.</summary>
    public static Subject Person(string slug) => new(PersonKind, slug);
}
