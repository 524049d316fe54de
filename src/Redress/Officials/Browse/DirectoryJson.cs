using System.Text.Json;
using Redress.Officials.FindMine;
using Redress.Officials.Known;

namespace Redress.Officials.Browse;

/// <summary>The directory's pages for programs.</summary>
internal static class DirectoryJson
{
    public static async Task<IResult> ListAsync([AsParameters] DirectoryQueryParts parts, BrowseOfficials browse, CancellationToken cancel)
    {
        var (answer, known) = await browse.RunAsync(new DirectoryQuery(parts.Q, parts.State, parts.Body, parts.Committee, parts.Page ?? 1), cancel);
        return Json(new
        {
            answer.Total,
            answer.Pages,
            AsOf = known.Rosters.Count is 0 ? (DateOnly?)null : known.Rosters.Max(roster => roster.AsOf),
            Officials = answer.Officials.Select(held => new
            {
                held.Official.Id,
                held.Official.Name,
                Post = held.Post.Id,
                held.Post.Title,
                held.Post.Area,
                held.Post.Body,
                Page = OfficialAddress.Of(held.Official),
            }),
            Vacant = answer.Vacant.Select(post => new { Post = post.Id, post.Title, post.Area, post.Body, Page = OfficialAddress.Of(post) }),
        });
    }

    public static async Task<IResult> OfficialAsync(string slug, OfficialsMemory memory, TimeProvider clock, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);
        return known.AtAddress(slug) is not { } official ? Results.NotFound() : Json(new
        {
            official.Id,
            official.Name,
            official.FamilyName,
            official.Website,
            Page = OfficialAddress.Of(official),
            known.RosterOf(official.Roster).AsOf,
            Terms = known.HeldBy(official.Id).Select(held => new
            {
                Post = held.Post.Id,
                held.Post.Title,
                held.Post.Area,
                held.Post.Body,
                held.Term.Start,
                held.Term.End,
                held.Term.Party,
                Current = held.Term.Covers(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            }),
            Contacts = official.Contacts.Select(contact => new { contact.Kind, contact.Value, contact.Office, contact.ValidFrom, contact.ValidUntil, contact.Source }),
            Committees = official.Committees.Select(seat => new { Id = seat.CommitteeId, Name = seat.Committee, seat.Title }),
            Form = official.Form is { } form ? new { form.Url, form.Topics, form.Required, form.MaxMessageLength, Captcha = form.HasCaptcha, form.Problem } : null,
        });
    }

    public static async Task<IResult> PostAsync(string post, OfficialsMemory memory, TimeProvider clock, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);
        return known.Posts.GetValueOrDefault(post) is not { } found ? Results.NotFound() : Json(new
        {
            found.Id,
            found.Title,
            found.Area,
            found.Body,
            found.DivisionId,
            Page = OfficialAddress.Of(found),
            known.RosterOf(found.Roster).AsOf,
            Holders = known.HoldersOn(found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Select(holder => new { holder.Status, holder.Person, holder.Name }),
            Terms = known.HoldersOf(post).Select(held => new { Person = held.Official.Id, held.Official.Name, held.Term.Start, held.Term.End, held.Term.Party }),
        });
    }

    private static IResult Json(object value) => Results.Text(JsonSerializer.Serialize(value, OfficialsJson.Options), "application/json");

    internal sealed record DirectoryQueryParts(string? Q, string? State, string? Body, string? Committee, int? Page);
}
