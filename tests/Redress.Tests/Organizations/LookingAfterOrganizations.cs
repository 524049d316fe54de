using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Links;
using Redress.Domain.Organizations;
using Redress.Links.Register;
using Redress.Platform.Audit;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.News;

namespace Redress.Tests.Organizations;

public sealed class LookingAfterOrganizations
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task One_is_added_changed_verified_and_taken_down_and_followers_are_told(Store store)
    {
        await using var app = new RedressApp(store);
        using var editor = await app.SignInAsync(Role.Editor);
        (string, string)[] fields = [("Name", "Clean River Society"), ("About", "Tests the water of the river."), ("Website", "https://river.example/"), ("Donate", "https://river.example/give"), ("Topics", "environment-pollution")];

        using var added = await editor.PressAsync("/desk/organizations/new", "/desk/organizations/new", fields);
        added.Headers.Location!.ToString().ShouldBe("/desk/organizations/clean-river-society");
        const string Page = "/desk/organizations/clean-river-society";
        using var verified = await editor.PressAsync(Page, $"{Page}?handler=Verify", ("What", "Seen in the register."));
        (await OneAsync(app)).Verified.ShouldBe("Seen in the register.");

        using var changed = await editor.PressAsync(Page, Page, [.. fields, ("Volunteer", "https://river.example/help"), ("version", $"{(await OneAsync(app)).Version}")]);
        (await OneAsync(app)).VerifiedAt.ShouldNotBeNull();
        using var late = await editor.PressAsync(Page, Page, [.. fields, ("version", "1")]);
        (await OneAsync(app)).Volunteer.ShouldBe("https://river.example/help");
        fields[3] = ("Donate", "https://river.example/other");
        using var money = await editor.PressAsync(Page, Page, [.. fields, ("version", $"{(await OneAsync(app)).Version}")]);
        (await OneAsync(app)).VerifiedAt.ShouldBeNull();
        using var down = await editor.PressAsync(Page, $"{Page}?handler=TakeDown");
        (await OneAsync(app)).Status.ShouldBe(OrganizationStatus.TakenDown);

        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(e => e.What.StartsWith("organization.")).OrderBy(e => e.Id).Select(e => e.What).ToListAsync(Cancel)))
            .ShouldBe(["organization.added", "organization.verified", "organization.changed", "organization.changed", "organization.taken-down"]);
        (await app.WithDbAsync(db => db.Set<NewsItem>().Where(news => news.Path == "/organizations/clean-river-society").CountAsync(Cancel))).ShouldBe(5);
    }

    [Theory, EachStore]
    public async Task Two_entries_of_one_organization_become_one_and_followers_of_both_hear_on(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Published("river"), Example.Published("river-2", Example.Facts("Clean River Society", "public-health") with { Volunteer = "https://river.example/help" }));
        using var editor = await app.SignInAsync(Role.Editor);
        (await editor.GetStringAsync("/desk/organizations", Cancel)).ShouldContain("Perhaps one organization");

        using var merged = await editor.PressAsync("/desk/organizations/river-2", "/desk/organizations/river-2?handler=Merge", ("into", "river"));

        merged.Headers.Location!.ToString().ShouldBe("/desk/organizations/river");
        var kept = await app.WithDbAsync(db => db.Set<Organization>().Include(o => o.Topics).SingleAsync(o => o.Slug == "river", Cancel));
        kept.Facts.Topics.ShouldBe(["environment-pollution", "public-health"]);
        kept.Volunteer.ShouldBe("https://river.example/help");
        (await app.ReadPageAsync("/follow?what=organization:river-2")).QuerySelector(".bullets a")!.GetAttribute("href").ShouldBe("/organizations/river");
        using var verified = await editor.PressAsync("/desk/organizations/river", "/desk/organizations/river?handler=Verify", ("What", "Seen."));
        (await app.WithDbAsync(db => db.Set<NewsSubject>().CountAsync(subject => subject.Kind == "organization" && subject.Key == "river-2", Cancel))).ShouldBe(2);
        using var itself = await editor.PressAsync("/desk/organizations/river", "/desk/organizations/river?handler=Merge", ("into", "river"));
        (await app.WithDbAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == "river", Cancel))).Status.ShouldBe(OrganizationStatus.Published);
    }

    [Theory, EachStore]
    public async Task A_suggestion_for_a_broken_link_takes_its_place(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Published("river"));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IJobHandler<RegisterLinks>>().RunAsync(new RegisterLinks(), Cancel);
        }

        await app.WithDbAsync(async db =>
        {
            (await db.Set<CheckedLink>().SingleAsync(link => link.Url == "https://river.example/donate", Cancel))
                .Found(new LinkFails(LinkFault.MovedAway, "Moved.") { Suggestion = new LinkSuggestion(LinkSuggestionKind.Redirect, "https://new-river.example/donate") }, Example.Day);
            return await db.SaveChangesAsync(Cancel);
        });
        app.Services.GetRequiredService<CheckedLinks>().Forget();
        (await app.ReadPageAsync("/organizations")).QuerySelectorAll(".org-links a").Select(link => link.GetAttribute("href")).ShouldBe(["https://river.example/"]);
        using var editor = await app.SignInAsync(Role.Editor);

        using var replaced = await editor.PressAsync("/desk/links", "/desk/links?handler=Replace", ("key", LinkAddress.Key("https://river.example/donate")));

        (await app.ReadPageAsync("/organizations")).QuerySelectorAll(".org-links a").Select(link => link.GetAttribute("href")).ShouldBe(["https://new-river.example/donate", "https://river.example/"]);
        (await app.WithDbAsync(db => db.Set<CheckedLink>().AnyAsync(link => link.Url == "https://river.example/donate", Cancel))).ShouldBeFalse();
    }

    [Theory, EachStore]
    public async Task A_file_is_shown_line_by_line_before_it_is_taken_in(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Published("river"));
        using var editor = await app.SignInAsync(Role.Editor);
        const string Csv = "name,about,topics,website,country,state,zip\n"
            + "New One,\"Plants trees,\nmany of them.\",climate-change,https://trees.example/,,,\n"
            + "Wrong One,Plants trees and flowers.,sorcery,https://trees.example/,,OR,35501\n"
            + "clean river society,Tests the water of the river twice a week.,environment-pollution,https://river.example/,US,,\n"
            + "New one,Another line about the same.,climate-change,https://trees.example/,,,\n";

        using var shown = await editor.PressAsync("/desk/organizations/import", "/desk/organizations/import", ("csv", Csv));
        var page = await shown.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("1 new, 1 changed, 0 the same, 2 wrong.");
        page.ShouldContain("<td>4</td>");
        page.ShouldContain("There is no topic “sorcery”. The ZIP code 35501 is not in OR.");
        page.ShouldContain("The same organization is on line 2.");
        (await app.WithDbAsync(db => db.Set<Organization>().CountAsync(Cancel))).ShouldBe(1);

        using var imported = await editor.PressAsync("/desk/organizations/import", "/desk/organizations/import?handler=Import", ("csv", Csv));
        imported.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.WithDbAsync(db => db.Set<Organization>().OrderBy(o => o.Slug).Select(o => o.About).ToListAsync(Cancel)))
            .ShouldBe(["Plants trees, many of them.", "Tests the water of the river twice a week."], ignoreOrder: true);
        (await app.WithDbAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == "river", Cancel))).Donate.ShouldBe("https://river.example/donate");
        using var unclosed = await editor.PressAsync("/desk/organizations/import", "/desk/organizations/import", ("csv", "name,about,topics\n\"never closed"));
        (await unclosed.Content.ReadAsStringAsync(Cancel)).ShouldContain("The row that begins on line 2 has a quotation mark that is never closed.");
    }

    [Fact]
    public async Task What_the_command_exports_it_imports_again_as_the_same()
    {
        (string, string?)[] settings = [("Data:Folder", Directory.CreateTempSubdirectory("redress-orgs-").FullName)];
        const string Csv = "name,about,topics,website,registrationNumber,register\n\"=Sum, \"\"quoted\"\"\",Adds up for people.,taxes,https://sum.example/,-1,Register\n,Nothing.,taxes,x,,\n";

        var dry = await CommandRun.OfAsync(["organizations", "import", "-", "--dry-run"], Csv, settings);
        var imported = await CommandRun.OfAsync(["organizations", "import", "-"], Csv, settings);
        var exported = await CommandRun.OfAsync(["organizations", "export"], "", settings);
        var again = await CommandRun.OfAsync(["organizations", "import", "-"], exported.Out, settings);

        (dry.ExitCode, dry.Out.Trim()).ShouldBe((1, "1 would be added, 0 would be changed, 0 the same, 1 wrong."));
        (imported.ExitCode, imported.Out.Trim()).ShouldBe((1, "1 added, 0 changed, 0 the same, 1 wrong."));
        imported.Error.ShouldStartWith("line 3: : Write the name of the organization.");
        exported.Out.ShouldContain("\"'=Sum, \"\"quoted\"\"\"");
        (again.ExitCode, again.Out.Trim()).ShouldBe((0, "0 added, 0 changed, 1 the same, 0 wrong."));
    }

    private static Task<Organization> OneAsync(RedressApp app) => app.WithDbAsync(db => db.Set<Organization>().AsNoTracking().SingleAsync(Cancel));
}
