using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Redress.Platform.Web;

namespace Redress.Petitions.Show;

/// <summary>A petition as open data. The page asks for it again to keep its count fresh.</summary>
internal sealed record PetitionAsJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As the log names it.</summary>
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Url { get; init; }

    /// <summary>"open", "closed" or "archived".</summary>
    public required string Status { get; init; }

    public required long Count { get; init; }

    public required long Goal { get; init; }

    public required string Title { get; init; }

    public required string Ask { get; init; }

    public string? Background { get; init; }

    public required string Addressee { get; init; }

    public required int Version { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal: what signatures commit to.</summary>
    public required string TextHash { get; init; }

    public DateTimeOffset? Opened { get; init; }

    public DateTimeOffset? Closes { get; init; }

    public DateTimeOffset? Closed { get; init; }

    public string? Story { get; init; }

    public required IReadOnlyList<object> Milestones { get; init; }

    /// <summary>Since when the addressee owes a response.</summary>
    public DateTimeOffset? AwaitingResponseSince { get; init; }

    /// <summary>What came of it, each with its evidence.</summary>
    public required IReadOnlyList<object> Outcomes { get; init; }

    public static async Task<Results<JsonHttpResult<PetitionAsJson>, NotFound, StatusCodeHttpResult>> GetAsync(
        string slug, ShowPetition show, Site site, HttpRequest request, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) switch
        {
            PetitionAnswer.Found(var page) => TypedResults.Json(Of(page, path => site.Address(request, path)), Options),
            PetitionAnswer.TakenDown => TypedResults.StatusCode(StatusCodes.Status410Gone),
            _ => TypedResults.NotFound(),
        };

    private static PetitionAsJson Of(PetitionPage page, Func<string, string> address)
    {
        var petition = page.Petition;
        return new PetitionAsJson
        {
            Id = petition.Id.ToString(),
            Slug = petition.Slug,
            Url = address($"/petitions/{petition.Slug}"),
            Status = page.IsOpen ? "open" : petition.Status is Domain.Petitions.PetitionStatus.Archived ? "archived" : "closed",
            Count = page.Count,
            Goal = page.Goal,
            Title = page.Text.Title,
            Ask = page.Text.Ask,
            Background = page.Text.Background,
            Addressee = page.Text.Addressee,
            Version = page.Text.Number,
            TextHash = Convert.ToHexStringLower(page.Text.TextHash),
            Opened = petition.OpenedAt,
            Closes = petition.ClosesAt,
            Closed = petition.ClosedAt,
            Story = page.Story is { } story ? address($"/stories/{story.Slug}") : null,
            Milestones = [.. page.Milestones.Select(milestone => new { signatures = milestone.Signatures, consequence = milestone.Consequence, reached = milestone.ReachedAt })],
            AwaitingResponseSince = petition.AwaitsResponseSince,
            Outcomes = [.. page.Outcomes.Select(outcome => new
            {
                kind = outcome.Outcome.Kind.ToString().ToLowerInvariant(),
                on = outcome.Outcome.On,
                text = outcome.Outcome.Text,
                url = outcome.Outcome.Url ?? (outcome.Story is { } source ? address($"/stories/{source.Slug}") : null),
                sentence = outcome.Outcome.Sentence,
                quote = outcome.Outcome.Quote,
                recorded = outcome.Outcome.RecordedAt,
            })],
        };
    }
}
