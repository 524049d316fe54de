using System.Globalization;
using System.Text.Json;
using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Platform;

namespace Redress.Officials.Import;

/// <summary>Reads the current members of Congress as unitedstates/congress-legislators publishes them.</summary>
internal static class ReadCongress
{
    public const string Roster = "us";

    /// <summary>Terms in seats that a later apportionment abolished are left out.</summary>
    private static readonly HashSet<string> Seats = [.. CongressPosts.All(Roster).Select(post => post.Id)];

    public static RosterContent Read(RosterFiles files, DateTimeOffset now)
    {
        var offices = ByBioguide(files, "legislators-district-offices.json", "offices");
        var social = ByBioguide(files, "legislators-social-media.json", "social");
        var seats = CommitteeSeats(files, now);
        var members = Parse(files, "legislators-current.json").EnumerateArray()
            .Select(person => Member(person, offices, social, seats, files, now))
            .ToList();

        return members.Count > 0
            ? new RosterContent(Roster, members, [.. CongressPosts.All(Roster)], ReadZips.Read(files), ReadShapes.Read(files))
            : throw new CommandFailure("legislators-current.json names nobody; nothing was changed.");
    }

    private static Official Member(
        JsonElement person, Dictionary<string, JsonElement> offices, Dictionary<string, JsonElement> social,
        ILookup<string, CommitteeSeat> seats, RosterFiles files, DateTimeOffset now)
    {
        var id = Bioguide(person);
        var name = person.GetProperty("name");
        var terms = person.GetProperty("terms").EnumerateArray().ToList();
        var last = terms[^1];
        var isSenator = last.GetProperty("type").GetString() == "sen";

        return new Official
        {
            Id = id,
            Roster = Roster,
            Name = Text(name, "official_full") ?? $"{Text(name, "first")} {Text(name, "last")}",
            FamilyName = Text(name, "last")!,
            Website = Text(last, "url"),
            Memberships = [.. terms.Select(term => Term(id, term, now)).Where(term => Seats.Contains(term.PostId))],
            Contacts = [.. Contacts(id, last, offices.GetValueOrDefault(id), social.GetValueOrDefault(id), now)],
            Committees = [.. seats[id]],
            Form = isSenator ? ReadSenateForm.Read(id, files, Text(last, "contact_form") ?? Text(last, "url")) : HouseForm(id, last),
        };
    }

    private static Membership Term(string id, JsonElement term, DateTimeOffset now)
    {
        var state = Text(term, "state")!;
        var post = term.GetProperty("type").ValueEquals("sen")
            ? CongressSeat.Senate(state)
            : CongressSeat.House(new District(state, Jurisdiction.Find(state) is { IsAtLarge: true } ? 0 : term.GetProperty("district").GetInt32()));
        return new Membership
        {
            Id = Id<Membership>.New(now),
            OfficialId = id,
            PostId = post,
            Start = Day(term, "start"),
            End = Day(term, "end"),
            Party = Text(term, "party"),
        };
    }

    /// <summary>House offices publish no form facts; their page leads to the form.</summary>
    private static WebForm? HouseForm(string id, JsonElement term) =>
        (Text(term, "contact_form") ?? Text(term, "url")) is { } url ? new WebForm { OfficialId = id, Url = url } : null;

    private static IEnumerable<ContactDetail> Contacts(string id, JsonElement term, JsonElement offices, JsonElement social, DateTimeOffset now)
    {
        var details = new List<(ContactKind Kind, string? Value, string Office)>
        {
            (ContactKind.Address, Text(term, "address"), "Capitol"),
            (ContactKind.Phone, Text(term, "phone"), "Capitol"),
            (ContactKind.Fax, Text(term, "fax"), "Capitol"),
            (ContactKind.Website, Text(term, "url"), "Capitol"),
        };

        foreach (var office in offices.ValueKind is JsonValueKind.Array ? offices.EnumerateArray() : default)
        {
            var town = Text(office, "city") ?? "District";
            details.Add((ContactKind.Address, PostalAddress(office), town));
            details.Add((ContactKind.Phone, Text(office, "phone"), town));
            details.Add((ContactKind.Fax, Text(office, "fax"), town));
        }

        foreach (var account in social.ValueKind is JsonValueKind.Object ? social.EnumerateObject() : default)
        {
            details.Add((ContactKind.Social, account.Value.ValueKind is JsonValueKind.String ? account.Value.GetString() : null, account.Name));
        }

        return details.Where(detail => detail.Value is { Length: > 0 }).Select(detail => new ContactDetail
        {
            Id = Id<ContactDetail>.New(now),
            OfficialId = id,
            Kind = detail.Kind,
            Value = detail.Value!,
            Office = detail.Office,
        });
    }

    private static string? PostalAddress(JsonElement office)
    {
        string?[] parts = [Text(office, "address"), Text(office, "suite"), Text(office, "building"), Text(office, "city"), $"{Text(office, "state")} {Text(office, "zip")}".Trim()];
        return parts[0] is null ? null : string.Join(", ", parts.Where(part => part is { Length: > 0 }));
    }

    private static ILookup<string, CommitteeSeat> CommitteeSeats(RosterFiles files, DateTimeOffset now)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var committee in Parse(files, "committees-current.json").EnumerateArray())
        {
            var (code, name) = (Text(committee, "thomas_id")!, Text(committee, "name")!);
            names[code] = name;

            foreach (var sub in committee.TryGetProperty("subcommittees", out var subs) ? subs.EnumerateArray() : default)
            {
                names[code + Text(sub, "thomas_id")] = $"{name}: {Text(sub, "name")}";
            }
        }

        return (from committee in Parse(files, "committee-membership-current.json").EnumerateObject()
                from member in committee.Value.EnumerateArray()
                select new CommitteeSeat
                {
                    Id = Id<CommitteeSeat>.New(now),
                    OfficialId = Text(member, "bioguide")!,
                    CommitteeId = committee.Name,
                    Committee = names.GetValueOrDefault(committee.Name, committee.Name),
                    Title = Text(member, "title"),
                }).ToLookup(seat => seat.OfficialId, StringComparer.Ordinal);
    }

    private static Dictionary<string, JsonElement> ByBioguide(RosterFiles files, string name, string property) => files.Has(name)
        ? Parse(files, name).EnumerateArray().ToDictionary(Bioguide, row => row.GetProperty(property), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    private static JsonElement Parse(RosterFiles files, string name)
    {
        try
        {
            return JsonDocument.Parse(files.Read(name)).RootElement;
        }
        catch (JsonException failure)
        {
            throw new CommandFailure($"{name} is not valid JSON ({failure.Message}); nothing was changed.");
        }
    }

    private static string Bioguide(JsonElement person) => person.GetProperty("id").GetProperty("bioguide").GetString()!;

    private static DateOnly Day(JsonElement term, string name) => DateOnly.Parse(Text(term, name)!, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
