using Redress.Domain.Stories;

namespace Redress.Domain.Petitions;

public enum ExternalPetitionStatus
{
    /// <summary>A reader suggested it; a moderator looks at it.</summary>
    Suggested,

    Listed,

    /// <summary>A moderator turned it down, or the desk took it out.</summary>
    Unlisted,
}

/// <summary>A petition on another site about a story, listed beside ours. We vouch for neither its text nor its count.</summary>
public sealed class ExternalPetition
{
    public const int LongestTitle = 200;
    public const int LongestUrl = 500;
    public const int LongestAddressee = 200;

    public ExternalPetition()
    {
    }

    /// <param name="suggested">Whether a reader suggests it; the desk lists one at once.</param>
    public ExternalPetition(bool suggested)
    {
        BySuggestion = suggested;
        Status = suggested ? ExternalPetitionStatus.Suggested : ExternalPetitionStatus.Listed;
    }

    public required Id<ExternalPetition> Id { get; init; }

    public required Id<Story> StoryId { get; init; }

    /// <summary>As its own page has it.</summary>
    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>Whom it says it is addressed to.</summary>
    public required string Addressee { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>A reader suggested it, and a moderator agreed; otherwise the desk added it.</summary>
    public bool BySuggestion { get; private init; }

    public ExternalPetitionStatus Status { get; private set; }

    public string Host => new Uri(Url).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    public void List() => Become(ExternalPetitionStatus.Listed);

    public void Unlist() => Become(ExternalPetitionStatus.Unlisted);

    private void Become(ExternalPetitionStatus next) =>
        Status = (Status, next) switch
        {
            (ExternalPetitionStatus.Suggested, ExternalPetitionStatus.Listed or ExternalPetitionStatus.Unlisted) or
            (ExternalPetitionStatus.Listed, ExternalPetitionStatus.Unlisted) or
            (ExternalPetitionStatus.Unlisted, ExternalPetitionStatus.Listed) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(ExternalPetition), $"{from}", $"{to}"),
        };
}
