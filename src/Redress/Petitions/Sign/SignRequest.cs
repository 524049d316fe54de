namespace Redress.Petitions.Sign;

/// <summary>What somebody filled in to sign, as they wrote it.</summary>
internal sealed record SignRequest
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Zip { get; init; }

    /// <summary>Two letters; where there is no ZIP code.</summary>
    public string? Country { get; init; }

    public bool ShowName { get; init; }

    /// <summary>Asks for news of the petition.</summary>
    public bool Follow { get; init; }

    /// <summary>The version of the text that was read; null for the one that is signed now.</summary>
    public int? Version { get; init; }

    /// <summary>The mark of the page the form was on.</summary>
    public string? Stamp { get; init; }

    /// <summary>Where the reader came from, in one of the words of <see cref="Organize.SignerSource"/>; null where the browser does not say.</summary>
    public string? From { get; init; }

    /// <summary>The task that was given before.</summary>
    public string? Task { get; init; }

    /// <summary>What solves it.</summary>
    public string? Proof { get; init; }

    /// <summary>Would rather wait than do the task.</summary>
    public bool Wait { get; init; }
}
