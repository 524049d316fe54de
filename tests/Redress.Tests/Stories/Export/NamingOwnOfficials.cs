using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Platform.Database;
using Redress.Stories.Act;
using Redress.Stories.Export;

namespace Redress.Tests.Stories.Export;

public sealed class NamingOwnOfficials
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Nobody_is_named_before_officials_are_imported(Store store)
    {
        await using var app = new RedressApp(store);

        (await StepsAsync(app, "35501")).ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task Certain_officials_are_named_and_several_districts_are_asked_about(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(
            new Roster { Id = "us", Kind = RosterKind.Congress, Source = "a folder", Sha256 = "", AsOf = new DateOnly(2026, 2, 1), ImportedAt = app.Clock.GetUtcNow(), Changes = [] },
            Post("us-senate:AL", "Senator", "Alabama"), Post("us-house:AL-4", "Representative", "Alabama, district 4"), Post("us-house:AL-7", "Representative", "Alabama, district 7"),
            Holder("S1", "Ann Senior", "us-senate:AL"), Holder("S2", "Ben Junior", "us-senate:AL"), Holder("H4", "Cal House", "us-house:AL-4"),
            new ZipDistrict { Zip = "35501", District = "AL-4" }, new ZipDistrict { Zip = "35463", District = "AL-4" }, new ZipDistrict { Zip = "35463", District = "AL-7" });

        var certain = await StepsAsync(app, "35501");
        var asked = await StepsAsync(app, "35463");

        certain.Select(step => step.Text).ShouldBe(["Write to Senator Ann Senior, Alabama", "Write to Senator Ben Junior, Alabama", "Write to Representative Cal House, Alabama, district 4"]);
        asked.Count.ShouldBe(3);
        asked[2].Text.ShouldEndWith("It may be AL-4 (Cal House), AL-7 (vacant)");
    }

    private static async Task<IReadOnlyList<Step>> StepsAsync(RedressApp app, string zip)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await OwnOfficials.StepsAsync(zip, scope.ServiceProvider.GetRequiredService<FindMyOfficials>(), scope.ServiceProvider.GetRequiredService<RedressDb>(), Cancel);
    }

    private static Post Post(string id, string title, string area) => new() { Id = id, Roster = "us", Body = "United States Congress", Title = title, Area = area, Seats = 1 };

    private static Official Holder(string id, string name, string post) => new()
    {
        Id = id,
        Roster = "us",
        Name = name,
        FamilyName = name.Split(' ')[1],
        Memberships = [new Membership { Id = new Id<Membership>(Guid.CreateVersion7()), OfficialId = id, PostId = post, Start = new DateOnly(2025, 1, 3), End = new DateOnly(2031, 1, 3) }],
    };
}
