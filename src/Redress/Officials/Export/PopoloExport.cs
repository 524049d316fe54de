using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Export;

/// <summary>Everything imported as Popolo JSON, which the importer reads back.</summary>
internal static class PopoloExport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Task WriteAsync(KnownOfficials known, Stream to, CancellationToken cancel)
    {
        var held = known.Officials.Values.OrderBy(official => official.Id, StringComparer.Ordinal).SelectMany(official => known.HeldBy(official.Id)).ToList();
        var posts = known.Posts.Values.OrderBy(post => post.Id, StringComparer.Ordinal).ToList();
        return JsonSerializer.SerializeAsync(to, new
        {
            Persons = known.Officials.Values.OrderBy(official => official.Id, StringComparer.Ordinal).Select(Person),
            Organizations = Bodies(posts).Concat(Parties(held)).Concat(Committees(known)),
            Areas = posts.Where(post => post.DivisionId is not null).DistinctBy(post => post.DivisionId, StringComparer.Ordinal).Select(post => new { Id = post.DivisionId, Identifier = post.DivisionId, Name = post.Area }),
            Posts = posts.Select(post => new { post.Id, Label = post.Area, Role = post.Title, OrganizationId = BodyId(post), AreaId = post.DivisionId }),
            Memberships = held.Select(Membership).Concat(known.Officials.Values.SelectMany(official => official.Committees.Select(Seat))),
        }, Options, cancel);
    }

    private static object Person(Official official) => new
    {
        official.Id,
        official.Name,
        official.FamilyName,
        Links = official.Website is { } website ? new[] { new Link(website, "website") } : null,
        ContactDetails = official.Contacts.Where(contact => contact.Kind is not ContactKind.Website).Select(Detail)
            .Concat(official.Form is { } form ? [new ContactOut("url", form.Url, Label: "contact form")] : []),
    };

    private static ContactOut Detail(ContactDetail contact) => new(
        contact.Kind switch { ContactKind.Phone => "voice", ContactKind.Social => contact.Office, var kind => $"{kind}".ToLowerInvariant() },
        contact.Value,
        Note: contact.Kind is ContactKind.Social ? null : contact.Office,
        ValidFrom: Day(contact.ValidFrom),
        ValidUntil: Day(contact.ValidUntil),
        Sources: contact.Source is { } source ? [new Link(source)] : null);

    private static object Membership(HeldPost held) => new
    {
        Id = $"{held.Official.Id}/{held.Post.Id}/{Day(held.Term.Start)}",
        PersonId = held.Official.Id,
        OrganizationId = BodyId(held.Post),
        PostId = held.Post.Id,
        AreaId = held.Post.DivisionId,
        OnBehalfOfId = held.Term.Party is { } party ? PartyId(party) : null,
        Role = held.Post.Title,
        StartDate = Day(held.Term.Start),
        EndDate = Day(held.Term.End),
    };

    private static object Seat(CommitteeSeat seat) => new
    {
        Id = $"{seat.OfficialId}/{seat.CommitteeId}",
        PersonId = seat.OfficialId,
        OrganizationId = seat.CommitteeId,
        Role = seat.Title ?? "Member",
    };

    private static IEnumerable<object> Bodies(IEnumerable<Post> posts) =>
        posts.DistinctBy(BodyId, StringComparer.Ordinal).Select(post => new { Id = BodyId(post), Name = post.Body, Classification = "chamber" });

    private static IEnumerable<object> Parties(IEnumerable<HeldPost> held) =>
        held.Select(seat => seat.Term.Party).OfType<string>().Distinct(StringComparer.Ordinal).Select(party => new { Id = PartyId(party), Name = party, Classification = "party" });

    private static IEnumerable<object> Committees(KnownOfficials known) => known.Officials.Values.SelectMany(official => official.Committees)
        .DistinctBy(seat => seat.CommitteeId, StringComparer.Ordinal).Select(seat => new { Id = seat.CommitteeId, Name = seat.Committee, Classification = "committee" });

    private static string BodyId(Post post) => $"{post.Id.Split(':')[0]}/{post.Body}".Replace(' ', '-').ToLowerInvariant();

    private static string PartyId(string party) => $"party/{party.Replace(' ', '-').ToLowerInvariant()}";

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private sealed record Link(string Url, string? Note = null);

    private sealed record ContactOut(
        string Type, string Value, string? Label = null, string? Note = null, string? ValidFrom = null, string? ValidUntil = null, IReadOnlyList<Link>? Sources = null);
}
