using Redress.Domain.Commitments;

namespace Redress.Commitments.Show;

/// <summary>A commitment as a reader sees it, with the story it comes from.</summary>
internal sealed record CommitmentView
{
    public required string Slug { get; init; }

    public required string Who { get; init; }

    public string? Role { get; init; }

    public string? PersonSlug { get; init; }

    public required string What { get; init; }

    public required IReadOnlyList<int> Cites { get; init; }

    public required DateOnly SaidOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? OverdueAt { get; init; }

    public required CommitmentStatus Status { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string StorySlug { get; init; }

    public required string Headline { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    /// <summary>From a story of the sample content.</summary>
    public bool IsSample { get; init; }

    /// <summary>Who and what as one sentence.</summary>
    public string Sentence => What.StartsWith(Who, StringComparison.Ordinal) ? What : $"{Who} {What}";
}

internal static class CommitmentViews
{
    /// <summary>Only those of stories that are published now.</summary>
    public static IQueryable<CommitmentView> ToViews(this IQueryable<Commitment> commitments, IQueryable<Domain.Stories.Story> stories) =>
        from commitment in commitments
        join story in stories on commitment.StoryId equals story.Id
        where story.Status == Domain.Stories.StoryStatus.Published
        select new CommitmentView
        {
            Slug = commitment.Slug,
            Who = commitment.Who,
            Role = commitment.Role,
            PersonSlug = commitment.PersonSlug,
            What = commitment.What,
            Cites = commitment.Cites,
            SaidOn = commitment.SaidOn,
            DueOn = commitment.DueOn,
            OverdueAt = commitment.OverdueAt,
            Status = commitment.Status,
            ChangedAt = commitment.ChangedAt,
            StorySlug = story.Slug,
            Headline = story.Headline,
            Publisher = story.Publisher,
            Language = story.Language,
            IsSample = story.IsSample,
        };
}
