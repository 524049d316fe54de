using Microsoft.AspNetCore.Http.HttpResults;
using Redress.Domain.Stories;
using Redress.Newsroom.Read;

namespace Redress.Stories.Show;

/// <summary>A published story as open data: the form of <c>redress read --json</c> without the report's full text.</summary>
internal sealed record StoryAsJson
{
    public required string Id { get; init; }

    public required string Headline { get; init; }

    public string? Publisher { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Summary { get; init; }

    public bool Sample { get; init; }

    public required string Thread { get; init; }

    /// <summary>Cited sentences only: the rest of the report is its publisher's.</summary>
    public required IReadOnlyList<object> Sentences { get; init; }

    public required IReadOnlyList<object> Topics { get; init; }

    public required IReadOnlyList<object> Commitments { get; init; }

    public required IReadOnlyList<object> Unknowns { get; init; }

    public required IReadOnlyList<object> Lines { get; init; }

    /// <summary>What argues rather than reports; nothing of it is part of the brief.</summary>
    public required IReadOnlyList<object> Opinions { get; init; }

    public required IReadOnlyList<string> Related { get; init; }

    public static async Task<Results<JsonHttpResult<StoryAsJson>, NotFound, StatusCodeHttpResult>> GetAsync(string slug, ShowStory show, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) switch
        {
            StoryAnswer.Found found => TypedResults.Json(Of(found.Page), StoryJson.Options),
            StoryAnswer.TakenDown => TypedResults.StatusCode(StatusCodes.Status410Gone),
            _ => TypedResults.NotFound(),
        };

    private static StoryAsJson Of(ActionPage page)
    {
        var story = page.Story;
        return new StoryAsJson
        {
            Id = story.Id.ToString(),
            Headline = story.Headline,
            Publisher = story.Publisher,
            Author = story.Author,
            Published = story.Reported is { } reported ? ReportedTime.Iso(reported) : null,
            Language = story.Language,
            Url = story.Url,
            Summary = story.Summary,
            Sample = story.IsSample,
            Thread = story.ThreadId.ToString(),
            Sentences = [.. page.AllCited],
            Topics = [.. page.Packs.Select(pack => story.Topics.First(t => t.TopicId == pack.Id)).Zip(page.Packs, (t, pack) => new { id = t.TopicId, name = pack.Name, score = t.Score, because = t.Because })],
            Commitments = [.. page.Lines(BriefLineKind.Promised).Select(line => new { who = line.Who, what = line.Text, cites = line.Cites })],
            Unknowns = [.. page.Lines(BriefLineKind.Unknown).Select(line => new { text = line.Text, cites = line.Cites })],
            Lines = [.. story.Lines.OrderBy(line => line.Kind).ThenBy(line => line.Position).Select(line => new { kind = line.Kind, text = line.Text, who = line.Who, role = line.Role, cites = line.Cites })],
            Opinions =
            [
                .. story.Commentaries.OrderBy(opinion => opinion.Position).Select(opinion => new
                {
                    label = "opinion",
                    title = opinion.Title,
                    author = opinion.Author,
                    from = opinion.Origin,
                    viewpoint = opinion.Viewpoint,
                    explainer = opinion.Explainer,
                    language = opinion.Language,
                    text = opinion.Text,
                    cites = opinion.Cites,
                }),
            ],
            Related = [.. page.Related.Select(other => other.Slug)],
        };
    }
}
