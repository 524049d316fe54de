using Redress.Newsroom.Read;
using Redress.Platform.Web;

namespace Redress.Commitments.Show;

/// <summary>Commitments and unknowns as open data.</summary>
internal static class CommitmentData
{
    public static async Task<IResult> GetAllAsync(int? page, ListCommitments list, HttpRequest request, Site site, CancellationToken cancel)
    {
        var (commitments, more) = await list.PageAsync(null, false, null, Math.Clamp(page ?? 1, 1, 1000), cancel);
        return Results.Json(new { commitments = commitments.Select(c => Of(c, request, site)), more }, StoryJson.Options);
    }

    public static async Task<IResult> GetPersonAsync(string slug, ListCommitments list, HttpRequest request, Site site, CancellationToken cancel)
    {
        var (commitments, more) = await list.PageAsync(null, false, slug, 1, cancel);
        return commitments.Count == 0 ? Results.NotFound() : Results.Json(new { name = commitments[0].Who, commitments = commitments.Select(c => Of(c, request, site)), more }, StoryJson.Options);
    }

    public static async Task<IResult> GetOneAsync(string slug, ShowCommitment show, HttpRequest request, Site site, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) is { } record
            ? Results.Json(new { commitment = Of(record.Commitment, request, site), sentences = record.Sentences, history = record.Changes.Select(Of), alsoReportedIn = record.Repeated.Select(story => story.Slug) }, StoryJson.Options)
            : Results.NotFound();

    public static async Task<IResult> GetUnknownsAsync(int? page, ShowUnknowns show, HttpRequest request, Site site, CancellationToken cancel)
    {
        var (unknowns, more) = await show.PageAsync(null, Math.Clamp(page ?? 1, 1, 1000), cancel);
        return Results.Json(new { unknowns = unknowns.Select(u => Of(u, request, site)), more }, StoryJson.Options);
    }

    public static async Task<IResult> GetUnknownAsync(string slug, ShowUnknowns show, HttpRequest request, Site site, CancellationToken cancel) =>
        await show.OneAsync(slug, cancel) is { } record
            ? Results.Json(new { unknown = Of(record.Unknown, request, site), sentences = record.Sentences, history = record.Changes.Select(Of) }, StoryJson.Options)
            : Results.NotFound();

    private static object Of(CommitmentView c, HttpRequest request, Site site) => new
    {
        url = site.Address(request, $"/commitments/{c.Slug}"),
        who = c.Who,
        role = c.Role,
        what = c.What,
        saidOn = c.SaidOn,
        dueOn = c.DueOn,
        status = c.Status,
        sample = c.IsSample,
        overdue = c.OverdueAt is not null,
        changedAt = c.ChangedAt,
        story = site.Address(request, $"/stories/{c.StorySlug}"),
        cites = c.Cites,
    };

    private static object Of(UnknownView u, HttpRequest request, Site site) => new
    {
        url = site.Address(request, $"/unknowns/{u.Slug}"),
        text = u.Text,
        status = u.Status,
        changedAt = u.ChangedAt,
        story = site.Address(request, $"/stories/{u.StorySlug}"),
        cites = u.Cites,
    };

    private static object Of(ChangeView change) => new
    {
        status = JsonName(change.To),
        at = change.At,
        evidence = new { kind = change.Evidence.Kind, text = change.Evidence.Text, story = change.Story?.Slug, sentence = change.Evidence.Sentence, url = change.Evidence.Url },
    };

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
