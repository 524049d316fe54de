using Redress.Domain.Stories;

namespace Redress.Domain.Commitments;

public enum UnknownStatus
{
    Open,

    /// <summary>A cited sentence answers it.</summary>
    Answered,
}

/// <summary>Something a story says is not known, followed until a cited sentence answers it.</summary>
public sealed class Unknown
{
    private Unknown() { }

    public required Id<Unknown> Id { get; init; }

    /// <summary>Its place on <c>/unknowns</c> and the last part of its address; unique and never changed.</summary>
    public required string Slug { get; init; }

    public required Id<Story> StoryId { get; init; }

    /// <summary>The line of the brief it was taken from.</summary>
    public required Id<BriefLine> LineId { get; init; }

    public required string Text { get; set; }

    /// <summary>Numbers of the sentences of its story that leave it open; never empty.</summary>
    public required int[] Cites { get; set; }

    public UnknownStatus Status { get; private set; }

    public required DateTimeOffset TrackedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public ICollection<UnknownChange> History { get; } = [];

    public static Unknown Track(Story story, BriefLine line, string slug, DateTimeOffset now) => new()
    {
        Id = Id<Unknown>.New(now),
        Slug = slug,
        StoryId = story.Id,
        LineId = line.Id,
        Text = line.Text,
        Cites = line.Cites,
        TrackedAt = now,
        ChangedAt = now,
    };

    /// <summary>A cited sentence answers it.</summary>
    public void Answer(Evidence sentence, DateTimeOffset now) => Become(UnknownStatus.Answered, sentence, now);

    /// <summary>A later sentence shows that it is not answered after all.</summary>
    public void Reopen(Evidence sentence, DateTimeOffset now) => Become(UnknownStatus.Open, sentence, now);

    private void Become(UnknownStatus next, Evidence sentence, DateTimeOffset now)
    {
        if (Status == next)
        {
            throw new IllegalTransitionException(nameof(Unknown), $"{Status}", $"{next}");
        }

        if (sentence.Kind is not EvidenceKind.Sentence)
        {
            throw new ArgumentException("Only a cited sentence answers what a story leaves open.", nameof(sentence));
        }

        History.Add(new UnknownChange { Id = Id<UnknownChange>.New(now), UnknownId = Id, To = next, Evidence = sentence, At = now });
        (Status, ChangedAt) = (next, now);
    }
}

/// <summary>One change of an unknown's status, with the sentence it rests on. Changes are only ever added.</summary>
public sealed class UnknownChange
{
    public required Id<UnknownChange> Id { get; init; }

    public required Id<Unknown> UnknownId { get; init; }

    public required UnknownStatus To { get; init; }

    public required Evidence Evidence { get; init; } = null!;

    public required DateTimeOffset At { get; init; }
}
