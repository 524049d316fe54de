using System.Globalization;
using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Platform;

namespace Redress.Officials.Import.Congress;

/// <summary>Reads the current members of Congress as unitedstates/congress-legislators publishes them, in JSON or YAML.</summary>
internal static class ReadCongress
{
    public const string Roster = "us";

    /// <summary>Terms in seats that a later apportionment abolished are left out.</summary>
    private static readonly HashSet<string> Seats = [.. CongressPosts.All(Roster).Select(post => post.Id)];

    /// <param name="files">What was published.</param>
    /// <param name="day">Decides which Congress is in session, and so whose map is read.</param>
    /// <param name="now">Stamped into ids.</param>
    public static IReadOnlyList<RosterContent> Read(RosterFiles files, DateOnly day, DateTimeOffset now)
    {
        var offices = ByBioguide(files, "legislators-district-offices");
        var social = ByBioguide(files, "legislators-social-media");
        var seats = ReadCommittees.Seats(files, now);
        var members = People(files).Select(person => Member(person, offices, social, seats, files, now)).ToList();

        if (members.GroupBy(member => member.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            throw new CommandFailure($"The list of legislators names {twice} twice; nothing was changed.");
        }

        var congress = CongressSeat.Congress(day);
        return members.Count is 0 ? throw new CommandFailure("The list of legislators names nobody; nothing was changed.") :
        [
            new RosterContent(Roster, members, [.. CongressPosts.All(Roster)])
            {
                Zips = ReadZips.Read(files, congress),
                Shapes = [.. ReadShapes.Read(files, congress).Where(shape => shape.PostId.StartsWith(CongressSeat.HouseBody, StringComparison.Ordinal))],
            },
            .. ReadExecutive.Read(files, day, now),
        ];
    }

    /// <summary>The ids of the senators, whose forms are described in files of their own.</summary>
    public static IEnumerable<string> Senators(RosterFiles files) =>
        People(files).Where(person => person.List("terms").LastOrDefault()?.Optional("type") is "sen").Select(Bioguide);

    public static string Bioguide(SourceRecord person) => person.Needed("id").Text("bioguide");

    public static string FullName(SourceRecord name) => name.Optional("official_full") ?? $"{name.Text("first")} {name.Text("last")}";

    private static IEnumerable<SourceRecord> People(RosterFiles files) => SourceRecord.OfEither(files, "legislators-current").Records();

    private static Official Member(
        SourceRecord person, Dictionary<string, SourceRecord> offices, Dictionary<string, SourceRecord> social,
        ILookup<string, CommitteeSeat> seats, RosterFiles files, DateTimeOffset now)
    {
        var id = Bioguide(person);
        var name = person.Needed("name");
        var terms = person.List("terms").ToList();
        var last = terms is [.., var latest] ? latest : throw person.Wrong("\"terms\" is missing");

        return new Official
        {
            Id = id,
            Roster = Roster,
            Name = FullName(name),
            FamilyName = name.Text("last"),
            Website = last.Optional("url"),
            Memberships = [.. terms.Select(term => Term(id, term, now)).Where(term => Seats.Contains(term.PostId))],
            Contacts = NewContact.Of(id, Contacts(last, offices.GetValueOrDefault(id), social.GetValueOrDefault(id)), now),
            Committees = [.. seats[id]],
            Form = last.Text("type") is "sen" ? ReadSenateForm.Read(id, files, last.Optional("contact_form") ?? last.Optional("url")) : HouseForm(id, last),
        };
    }

    private static Membership Term(string id, SourceRecord term, DateTimeOffset now)
    {
        var state = Jurisdiction.Find(term.Text("state")) ?? throw term.Wrong($"\"state\" is {term.Text("state")}, which has no seat in Congress");
        var post = term.Text("type") switch
        {
            "sen" => CongressSeat.Senate(state.Code),
            "rep" when state.IsAtLarge => CongressSeat.House(new District(state.Code, 0)),
            "rep" when int.TryParse(term.Text("district"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => CongressSeat.House(new District(state.Code, number)),
            "rep" => throw term.Wrong($"\"district\" is {term.Text("district")}, which is no number"),
            var other => throw term.Wrong($"\"type\" is {other}; sen or rep was expected"),
        };
        return new Membership
        {
            Id = Id<Membership>.New(now),
            OfficialId = id,
            PostId = post,
            Start = term.Day("start") ?? throw term.Wrong("\"start\" is missing"),
            End = term.Day("end"),
            Party = term.Optional("party"),
        };
    }

    /// <summary>House offices publish no form facts; their page leads to the form.</summary>
    private static WebForm? HouseForm(string id, SourceRecord term) =>
        (term.Optional("contact_form") ?? term.Optional("url")) is { } url ? new WebForm { OfficialId = id, Url = url } : null;

    private static IEnumerable<NewContact> Contacts(SourceRecord term, SourceRecord? offices, SourceRecord? social) =>
    [
        new(ContactKind.Address, term.Optional("address"), "Capitol"),
        new(ContactKind.Phone, term.Optional("phone"), "Capitol"),
        new(ContactKind.Fax, term.Optional("fax"), "Capitol"),
        new(ContactKind.Website, term.Optional("url"), "Capitol"),
        .. from office in offices?.List("offices") ?? []
           let town = office.Optional("city") ?? "District"
           from contact in new NewContact[]
           {
               new(ContactKind.Address, PostalAddress(office), town),
               new(ContactKind.Phone, office.Optional("phone"), town),
               new(ContactKind.Fax, office.Optional("fax"), town),
           }
           select contact,
        .. from account in social?.Part("social")?.Members() ?? []
           where account.Value.Json.ValueKind is System.Text.Json.JsonValueKind.String
           select new NewContact(ContactKind.Social, account.Value.Json.GetString(), account.Name),
    ];

    private static string? PostalAddress(SourceRecord office)
    {
        string?[] parts =
        [
            office.Optional("address"), office.Optional("suite"), office.Optional("building"), office.Optional("city"), $"{office.Optional("state")} {office.Optional("zip")}".Trim(),
        ];
        return parts[0] is null ? null : string.Join(", ", parts.Where(part => part is { Length: > 0 }));
    }

    private static Dictionary<string, SourceRecord> ByBioguide(RosterFiles files, string stem) => SourceRecord.HasEither(files, stem)
        ? SourceRecord.OfEither(files, stem).Records().DistinctBy(Bioguide, StringComparer.Ordinal).ToDictionary(Bioguide, StringComparer.Ordinal)
        : new(StringComparer.Ordinal);
}
