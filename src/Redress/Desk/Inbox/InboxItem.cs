using Redress.Domain;
using Redress.Domain.Stories;

namespace Redress.Desk.Inbox;

/// <summary>One story of the inbox, with what an editor wants to know before opening it.</summary>
internal sealed record InboxItem(Id<Story> Id, string Slug, string Headline, string? Publisher, DateTimeOffset ArrivedAt, string? Reviewer, StoryStatus Status, DateTimeOffset? PublishAt)
{
    public IReadOnlyList<string> Topics { get; init; } = [];

    public int Lines { get; init; }

    public int Checked { get; init; }

    public int Stale { get; init; }

    /// <summary>Lines of what somebody said of whom the story does not say who it was.</summary>
    public int Speakerless { get; init; }

    /// <summary>How many stories of its thread came before it.</summary>
    public int Earlier { get; init; }

    /// <summary>The score of its surest topic, from 0 to 1; null where it has none.</summary>
    public double? Surest { get; init; }
}

/// <summary>What part of the inbox is shown.</summary>
internal enum InboxView
{
    New,
    InReview,
    Scheduled,
    Published,
    Stale,
    SetAside,
    TakenDown,
}
