using Redress.Domain.Stories;

namespace Redress.Stories.Show;

/// <summary>A story as it stands in a list.</summary>
internal sealed record StoryTeaser
{
    public required string Slug { get; init; }

    public required string Headline { get; init; }

    public string? Publisher { get; init; }

    public Reported? Reported { get; init; }

    public string? Summary { get; init; }

    public string? Language { get; init; }

    public bool IsSample { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required IReadOnlyList<string> TopicIds { get; init; }

    public string Direction => Language is { } tag ? WritingDirection.Of(tag) : "auto";
}

internal static class StoryTeasers
{
    public static IQueryable<StoryTeaser> ToTeasers(this IQueryable<Story> stories) =>
        stories.Select(story => new StoryTeaser
        {
            Slug = story.Slug,
            Headline = story.Headline,
            Publisher = story.Publisher,
            Reported = story.Reported,
            Summary = story.Summary ?? story.Lines.Where(line => line.Kind == BriefLineKind.Happened).OrderBy(line => line.Position).Select(line => line.Text).FirstOrDefault(),
            Language = story.Language,
            IsSample = story.IsSample,
            PublishedAt = story.PublishedAt,
            TopicIds = story.Topics.OrderByDescending(topic => topic.Score).Select(topic => topic.TopicId).ToList(),
        });
}
