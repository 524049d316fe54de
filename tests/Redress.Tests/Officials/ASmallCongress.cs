using Redress.Domain;
using Redress.Domain.Officials;

namespace Redress.Tests.Officials;

/// <summary>Officials that nobody mistakes for real ones.</summary>
internal static class ASmallCongress
{
    /// <summary>A small Congress: one state with two districts, one of them vacant, and one at large.</summary>
    public static object[] Of(DateTimeOffset now) =>
    [
        new Roster { Id = "us", Kind = RosterKind.Congress, Sha256 = new string('a', 64), AsOf = new DateOnly(2026, 2, 1), ImportedAt = now, Changes = ["First import: 4 officials."] },
        Post("us-senate:AL", "United States Senate", "Senator", "Alabama", "ocd-division/country:us/state:al", 2),
        Post("us-house:AL-4", "United States House of Representatives", "Representative", "Alabama, district 4", "ocd-division/country:us/state:al/cd:4"),
        Post("us-house:AL-7", "United States House of Representatives", "Representative", "Alabama, district 7", "ocd-division/country:us/state:al/cd:7"),
        Holder("S000001", "Ann Senior", "us-senate:AL", 2031), Holder("S000002", "Ben Júnior", "us-senate:AL", 2027), Holder("H000004", "Cal House", "us-house:AL-4", 2027),
        new ZipDistrict { Zip = "35501", District = "AL-4" }, new ZipDistrict { Zip = "35463", District = "AL-4", Share = 0.7 }, new ZipDistrict { Zip = "35463", District = "AL-7", Share = 0.3 },
        new ZipDistrict { Zip = "35464", District = "AL-7" },
    ];

    public static Post Post(string id, string body, string title, string area, string? division = null, int seats = 1) =>
        new() { Id = id, Roster = "us", Body = body, Title = title, Area = area, DivisionId = division, Seats = seats };

    public static Official Holder(string id, string name, string post, int endYear) => new()
    {
        Id = id,
        Roster = "us",
        Name = name,
        FamilyName = name.Split(' ')[1],
        Website = $"https://{id.ToLowerInvariant()}.example.gov",
        Memberships = [new Membership { Id = new Id<Membership>(Guid.CreateVersion7()), OfficialId = id, PostId = post, Start = new DateOnly(2025, 1, 3), End = new DateOnly(endYear, 1, 3), Party = "Independent" }],
        Contacts = [new ContactDetail { Id = new Id<ContactDetail>(Guid.CreateVersion7()), OfficialId = id, Kind = ContactKind.Phone, Value = "202-555-0100", Office = "Capitol" }],
        Committees = [new CommitteeSeat { Id = new Id<CommitteeSeat>(Guid.CreateVersion7()), OfficialId = id, CommitteeId = "SSFR", Committee = "Committee on Foreign Relations", Title = id is "S000001" ? "Chairman" : null }],
    };
}
