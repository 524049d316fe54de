namespace Redress.Domain.Stories;

/// <summary>Stories about the same event.</summary>
public sealed class EventThread
{
    private EventThread() { }

    public required Id<EventThread> Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public static EventThread Start(DateTimeOffset now) => new() { Id = Id<EventThread>.New(now), StartedAt = now };
}

/// <summary>A numbered sentence of a story: where it stands in the text, and the hash that shows later whether it changed.</summary>
public sealed class StorySentence
{
    public required Id<Story> StoryId { get; init; }

    /// <summary>From 1, shown as ¶ n.</summary>
    public required int N { get; init; }

    /// <summary>From 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>First UTF-16 offset in the story's text.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its last character.</summary>
    public required int End { get; init; }

    /// <summary>SHA-256 of the sentence in UTF-8, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Since when it is no longer in the source as it was; null while it is, as far as we know.</summary>
    public DateTimeOffset? GoneSince { get; set; }
}

public enum BriefLineKind
{
    Happened,
    Said,
    Promised,
    Unknown,
}

/// <summary>One line of the brief, resting on the sentences it cites.</summary>
public sealed class BriefLine
{
    public required Id<BriefLine> Id { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required BriefLineKind Kind { get; init; }

    /// <summary>Its place among the lines of its kind, from 1.</summary>
    public required int Position { get; set; }

    public required string Text { get; set; }

    /// <summary>Who said or promised it; null for the other kinds.</summary>
    public string? Who { get; set; }

    public string? Role { get; set; }

    /// <summary>Numbers of sentences of the same story; never empty.</summary>
    public required int[] Cites { get; set; }

    /// <summary>When an editor last found it to say what its sentences say; null where nobody did.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Since when a sentence it cites is no longer in the source as it was.</summary>
    public DateTimeOffset? StaleSince { get; set; }

    public bool IsChecked => CheckedAt is not null && StaleSince is null;
}

/// <summary>A change to a published story, told to readers.</summary>
public sealed class Correction
{
    public required Id<Correction> Id { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was wrong, in the editor's words.</summary>
    public required string Note { get; init; }

    /// <summary>The line as it was; null where a line was added.</summary>
    public string? Before { get; init; }

    /// <summary>The line as it is; null where it was dropped.</summary>
    public string? After { get; init; }
}

/// <summary>A topic the story gives evidence for.</summary>
public sealed class StoryTopic
{
    public required Id<Story> StoryId { get; init; }

    /// <summary>The id of its topic pack.</summary>
    public required string TopicId { get; init; }

    /// <summary>Above 0 up to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Numbers of the sentences that made it so; never empty.</summary>
    public required int[] Because { get; init; }
}
