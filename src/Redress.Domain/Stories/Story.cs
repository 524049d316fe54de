using Redress.Domain.Newsroom;

namespace Redress.Domain.Stories;

public enum StoryStatus
{
    Arrived,
    Dismissed,
    Published,
    Unpublished,
}

/// <summary>One article as reported. Its text is kept unchanged and hashed; what a reader sees of it is the brief.</summary>
public sealed class Story
{
    public required Id<Story> Id { get; init; }

    /// <summary>The last part of its address, <c>/stories/{slug}</c>; unique and never changed.</summary>
    public required string Slug { get; init; }

    public required string Headline { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    /// <summary>When the publisher published it; null where the source does not say.</summary>
    public Reported? Reported { get; init; }

    /// <summary>Where it can be read; null for pasted text.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }

    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal: two stories with one hash are exact duplicates.</summary>
    public required string TextHash { get; init; }

    /// <summary>One line that stands for the brief at the top of the page and in lists.</summary>
    public string? Summary { get; set; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public StoryStatus Status { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Stories about the same event share it.</summary>
    public required Id<EventThread> ThreadId { get; set; }

    public Id<Source>? SourceId { get; init; }

    /// <summary>Part of the sample content, marked as such and removable at once.</summary>
    public bool IsSample { get; init; }

    public ICollection<StorySentence> Sentences { get; } = [];

    public ICollection<BriefLine> Lines { get; } = [];

    public ICollection<StoryTopic> Topics { get; } = [];

    public ICollection<Commentary> Commentaries { get; } = [];

    public void Publish(DateTimeOffset now)
    {
        Become(StoryStatus.Published);
        PublishedAt ??= now;
    }

    public void Unpublish() => Become(StoryStatus.Unpublished);

    public void Dismiss() => Become(StoryStatus.Dismissed);

    private void Become(StoryStatus next) =>
        Status = (Status, next) switch
        {
            (StoryStatus.Arrived or StoryStatus.Dismissed or StoryStatus.Unpublished, StoryStatus.Published) or
            (StoryStatus.Arrived, StoryStatus.Dismissed) or
            (StoryStatus.Published, StoryStatus.Unpublished) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Story), $"{from}", $"{to}"),
        };
}
