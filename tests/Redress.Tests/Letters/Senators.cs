using Redress.Domain;
using Redress.Domain.Officials;

namespace Redress.Tests.Letters;

/// <summary>A state with two senators, a representative with an e-mail address, a ZIP code in one district and one in two.</summary>
internal static class Senators
{
    public const string Zip = "35501";
    public const string SplitZip = "35463";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<object> All() =>
    [
        new Roster { Id = "us", Kind = RosterKind.Congress, Source = "test", Sha256 = "", AsOf = new DateOnly(2026, 2, 28), ImportedAt = Now, Changes = [] },
        new Post { Id = "us-senate:AL", Roster = "us", Body = "United States Senate", Title = "Senator", Area = "Alabama", DivisionId = "ocd-division/country:us/state:al", Seats = 2 },
        new Post { Id = "us-house:AL-4", Roster = "us", Body = "United States House of Representatives", Title = "Representative", Area = "Alabama, district 4", DivisionId = "ocd-division/country:us/state:al/cd:4", Seats = 1 },
        new Post { Id = "us-house:AL-7", Roster = "us", Body = "United States House of Representatives", Title = "Representative", Area = "Alabama, district 7", DivisionId = "ocd-division/country:us/state:al/cd:7", Seats = 1 },
        Official("S000001", "Ann Senior", "Senior", "us-senate:AL", form: true, committee: true),
        Official("S000002", "Ben Junior", "Junior", "us-senate:AL", form: true),
        Official("H000004", "Cal House", "House", "us-house:AL-4", email: "cal@house.example"),
        Official("H000007", "Dee Hall", "Hall", "us-house:AL-7"),
        new ZipDistrict { Zip = Zip, District = "AL-4" }, new ZipDistrict { Zip = SplitZip, District = "AL-4", Share = 0.6 }, new ZipDistrict { Zip = SplitZip, District = "AL-7", Share = 0.4 },
    ];

    private static Official Official(string id, string name, string family, string post, bool form = false, bool committee = false, string? email = null) => new()
    {
        Id = id,
        Roster = "us",
        Name = name,
        FamilyName = family,
        Memberships = [new Membership { Id = Id<Membership>.New(Now), OfficialId = id, PostId = post, Start = new DateOnly(2025, 1, 3), End = new DateOnly(2027, 1, 3) }],
        Contacts =
        [
            Contact(id, ContactKind.Phone, "202-555-0100"),
            Contact(id, ContactKind.Address, "1 Capitol Street Washington DC 20510"),
            .. email is null ? [] : new[] { Contact(id, ContactKind.Email, email) },
        ],
        Committees = committee ? [new CommitteeSeat { Id = Id<CommitteeSeat>.New(Now), OfficialId = id, CommitteeId = "SSFR", Committee = "Senate Committee on Foreign Relations" }] : [],
        Form = form ? new WebForm { OfficialId = id, Url = "https://www.example.senate.gov/contact", Topics = ["Foreign affairs", "Other"], MaxMessageLength = id is "S000002" ? 300 : null } : null,
    };

    private static ContactDetail Contact(string id, ContactKind kind, string value) => new() { Id = Id<ContactDetail>.New(Now), OfficialId = id, Kind = kind, Value = value, Office = "Capitol" };
}
