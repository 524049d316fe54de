namespace Redress.Platform.Links;

/// <summary>A link as <see cref="View"/> shows it: with the day it was checked, or without its address where it is broken.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="Text">Its words.</param>
internal sealed record LinkToShow(string Url, string Text)
{
    public const string View = "/Platform/Links/_Link.cshtml";

    /// <summary>Such as "button".</summary>
    public string? Class { get; init; }

    /// <summary>Further words for those who do not see what stands around it.</summary>
    public string? About { get; init; }

    /// <summary>An invented address of a sample, which nobody checks.</summary>
    public bool IsSample { get; init; }
}
