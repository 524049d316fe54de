namespace Redress.Domain.Officials;

/// <summary>What is known of an office's own contact form.</summary>
public sealed class WebForm
{
    public required string OfficialId { get; init; }

    public required string Url { get; init; }

    /// <summary>Names of the fields the form insists on, such as <c>$NAME_FIRST</c>.</summary>
    public string[] Required { get; init; } = [];

    /// <summary>The office's own topics, in its order.</summary>
    public string[] Topics { get; init; } = [];

    /// <summary>The longest message in characters; null where none is known.</summary>
    public int? MaxMessageLength { get; init; }

    public bool HasCaptcha { get; init; }

    /// <summary>Why the form's facts could not be read in full; null where they could.</summary>
    public string? Problem { get; init; }
}
