using System.Globalization;
using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;

namespace Redress.Officials.Import.OpenStates;

/// <param name="Official">Who they are.</param>
/// <param name="Posts">What they hold now.</param>
internal sealed record StatePerson(Official Official, IReadOnlyList<Post> Posts);

/// <summary>Reads one person of a state's legislature or executive.</summary>
internal static class ReadStatePerson
{
    /// <returns>Null for a person who holds nothing that is known here on <paramref name="day"/>, or later.</returns>
    public static StatePerson? Read(SourceRecord person, ILookup<string, CommitteeSeat> seats, DateOnly day, DateTimeOffset now)
    {
        var (id, name) = (person.Text("id"), person.Text("name"));
        var held = person.List("roles")
            .Where(role => role.Day("end_date", isLast: true) is not { } end || end >= day)
            .Select(role => (Role: role, Post: PostOf(role)))
            .Where(role => role.Post is not null)
            .DistinctBy(role => role.Post!.Id, StringComparer.Ordinal)
            .ToList();

        return held is [] ? null : new StatePerson(
            new Official
            {
                Id = id,
                Roster = held[0].Post!.Roster,
                Name = name,
                FamilyName = person.Optional("family_name") ?? name.Split(' ')[^1],
                Website = Links(person).FirstOrDefault(link => link.Note is null).Url,
                Memberships = [.. held.Select(role => new Membership
                {
                    Id = Id<Membership>.New(now),
                    OfficialId = id,
                    PostId = role.Post!.Id,
                    Start = role.Role.Day("start_date"),
                    End = role.Role.Day("end_date", isLast: true),
                    Party = person.List("party").Select(party => party.Optional("name")).FirstOrDefault(),
                })],
                Contacts = NewContact.Of(id, Contacts(person), now),
                Committees = [.. seats[id]],
                Form = Links(person).FirstOrDefault(link => link.Note is "webform").Url is { } form ? new WebForm { OfficialId = id, Url = form } : null,
            },
            [.. held.Select(role => role.Post!)]);
    }

    private static Post? PostOf(SourceRecord role)
    {
        var state = State(role);

        if (role.Text("type") is "upper" or "lower" or "legislature")
        {
            var (type, district) = (role.Text("type"), role.Text("district"));
            var (body, title) = StateBodies.Of(state, type);
            var chamber = type is "lower" ? StateChamber.Lower : StateChamber.Upper;
            return Post(StateSeat.PostId(state.Code, chamber, district), body, title, $"{state.Name}, district {district}", $"{state.DivisionId}/{(chamber is StateChamber.Lower ? "sldl" : "sldu")}:{Division(district)}");
        }

        return StateBodies.ExecutiveTitle(role.Text("type")) is { } executive
            ? Post($"us-{state.Code.ToLowerInvariant()}-{executive.Replace(' ', '-').Replace("Lieutenant", "lt", StringComparison.Ordinal).ToLowerInvariant()}", $"Government of {state.Name}", executive, state.Name, state.DivisionId)
            : null;

        Post Post(string id, string body, string title, string area, string division) =>
            new() { Id = id, Roster = ReadOpenStates.Roster(state.Code), Body = body, Title = title, Area = area, DivisionId = division, Seats = 0 };
    }

    /// <summary>As Open Civic Data ids are written: lower case, underscores for spaces.</summary>
    private static string Division(string district) => district.ToLower(CultureInfo.InvariantCulture).Replace(' ', '_');

    private static Jurisdiction State(SourceRecord role) =>
        role.Text("jurisdiction").Split('/') is ["ocd-jurisdiction", "country:us", { } place, ..] && place.Split(':') is [_, { } code] && Jurisdiction.Find(code) is { } state
            ? state : throw role.Wrong($"\"jurisdiction\" is {role.Text("jurisdiction")}, which is no state or territory");

    private static IEnumerable<NewContact> Contacts(SourceRecord person) =>
    [
        new(ContactKind.Email, person.Optional("email"), "Office"),
        .. from office in person.List("offices")
           let place = Place(office.Optional("classification"))
           from contact in new NewContact[]
           {
               new(ContactKind.Address, office.Optional("address"), place),
               new(ContactKind.Phone, office.Optional("voice"), place),
               new(ContactKind.Fax, office.Optional("fax"), place),
           }
           select contact,
        .. Links(person).Where(link => link.Note is null).Take(1).Select(link => new NewContact(ContactKind.Website, link.Url, "Office")),
        .. from account in person.Part("ids")?.Members() ?? []
           where account.Name is "twitter" or "facebook" or "instagram" or "youtube"
           select new NewContact(ContactKind.Social, account.Value.Json.ValueKind is System.Text.Json.JsonValueKind.String ? account.Value.Json.GetString() : null, account.Name),
    ];

    private static string Place(string? classification) => classification switch
    {
        "capitol" => "Capitol",
        "capitol-mail" => "Capitol (mail)",
        "district" => "District",
        "district-mail" => "District (mail)",
        _ => "Office",
    };

    private static IEnumerable<(string? Url, string? Note)> Links(SourceRecord person) => person.List("links").Select(link => (link.Optional("url"), link.Optional("note")));
}
