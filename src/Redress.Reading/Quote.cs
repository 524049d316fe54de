namespace Redress.Reading;

/// <summary>Words in quotation marks, and who said them.</summary>
public sealed record Quote
{
    /// <summary>The quoted words with their marks, as they stand between <see cref="Start"/> and <see cref="End"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the opening mark.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the closing mark.</summary>
    public required int End { get; init; }

    /// <summary>The person or body, by the fullest name the story gives; null where the story does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The mention that names or stands for the speaker ("he", "the mayor").</summary>
    public string? SpeakerAsWritten { get; init; }

    /// <summary>Offset of <see cref="SpeakerAsWritten"/>.</summary>
    public int? SpeakerStart { get; init; }

    /// <summary>Offset after <see cref="SpeakerAsWritten"/>.</summary>
    public int? SpeakerEnd { get; init; }

    public required IReadOnlyList<int> Cites { get; init; }
}
