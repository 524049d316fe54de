namespace Redress.Reading.Quotes;

/// <summary>Words reported without being quoted in full: "the mayor said that the bridge would close".</summary>
public sealed record Statement
{
    /// <summary>The reported clause as it stands in the text, without "that": "the bridge would close".</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the clause.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the clause.</summary>
    public required int End { get; init; }

    /// <summary>The person or body, by the fullest name the story gives.</summary>
    public required string Speaker { get; init; }

    /// <summary>The mention that names or stands for the speaker.</summary>
    public required string SpeakerAsWritten { get; init; }

    /// <summary>Offset of <see cref="SpeakerAsWritten"/>.</summary>
    public required int SpeakerStart { get; init; }

    /// <summary>Offset after <see cref="SpeakerAsWritten"/>.</summary>
    public required int SpeakerEnd { get; init; }

    /// <summary>The verb as written: "said", "vowed", "according to".</summary>
    public required string Verb { get; init; }

    /// <summary>The one sentence it stands in.</summary>
    public required IReadOnlyList<int> Cites { get; init; }
}
