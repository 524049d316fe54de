using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;
using Redress.Domain.Petitions;
using Redress.Platform.Links;

namespace Redress.Tests.Petitions.External;

public sealed class ListingPetitionsElsewhere
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_desk_lists_one_beside_ours_with_its_host_addressee_and_who_added_it_when(Store store)
    {
        await using var app = await WithStoryAsync(store);
        using var desk = await app.SignInAsync(Role.Editor);

        using var listed = await desk.PressAsync("/desk/elsewhere", "/desk/elsewhere", Fields());

        listed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var panel = (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#start")!;
        panel.QuerySelector("a[rel*=external]")!.GetAttribute("href").ShouldBe("https://www.petitions.example/bridge");
        panel.TextContent.ShouldContain("petitions.example");
        panel.TextContent.ShouldContain("To the Governor");
        panel.TextContent.ShouldContain("Added by the desk, Monday, March 2, 2026");
        (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("section[aria-labelledby=elsewhere]")!.TextContent.ShouldContain("Save the bridge");
    }

    [Fact]
    public async Task Its_link_is_among_those_that_are_checked_and_readers_see_that_it_was_not_yet()
    {
        await using var app = await WithStoryAsync(Store.Sqlite);
        using var desk = await app.SignInAsync(Role.Editor);
        using var listed = await desk.PressAsync("/desk/elsewhere", "/desk/elsewhere", Fields());

        await using var scope = app.Services.CreateAsyncScope();
        var links = new List<LinkUse>();
        foreach (var owner in scope.ServiceProvider.GetServices<IOutboundLinks>())
        {
            links.AddRange(await owner.ListAsync(Cancel));
        }

        links.ShouldContain(new LinkUse("https://www.petitions.example/bridge", "Save the bridge", "/stories/oak-road-bridge"));
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#start")!.TextContent.ShouldContain("not checked yet");
    }

    [Fact]
    public async Task What_a_reader_suggests_is_listed_once_a_moderator_agrees()
    {
        await using var app = await WithStoryAsync(Store.Sqlite);
        using var client = app.CreateClient();

        using var suggested = await client.PostFormAsync("/petitions/elsewhere/new", [.. Fields().Select(field => (field.Item1, (string?)field.Item2))]);
        using var again = await client.PostFormAsync("/petitions/elsewhere/new", [.. Fields().Select(field => (field.Item1, (string?)field.Item2))]);
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#start")!.TextContent.ShouldNotContain("Save the bridge");
        using var moderator = await app.SignInAsync(Role.Moderator);
        var id = await app.WithDbAsync(db => db.Set<ModerationCase>().Select(c => c.Id).SingleAsync(Cancel));
        using var decided = await moderator.PressAsync($"/desk/moderation/{id}", $"/desk/moderation/{id}?handler=Decide", ("verdict", "Approve"), ("Reason", ""), ("Note", ""));

        (await suggested.ReadAsync()).QuerySelector(".note")!.TextContent.ShouldBe("Thank you. A moderator looks at it.");
        (await again.ReadAsync()).QuerySelector(".note")!.TextContent.ShouldBe("Thank you. Somebody has told us of it already.");
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#start")!.TextContent.ShouldContain("Suggested by a reader");
    }

    [Fact]
    public async Task An_address_that_is_none_is_said_and_nothing_typed_is_lost()
    {
        await using var app = await WithStoryAsync(Store.Sqlite);
        using var client = app.CreateClient();

        using var refused = await client.PostFormAsync("/petitions/elsewhere/new", ("Story", "oak-road-bridge"), ("Url", "javascript:alert(1)"), ("Title", "Save the bridge"), ("Addressee", ""));
        var page = await refused.ReadAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#url", "#addressee"]);
        page.QuerySelector("#title")!.GetAttribute("value").ShouldBe("Save the bridge");
    }

    [Fact]
    public async Task The_desk_takes_one_out_again()
    {
        await using var app = await WithStoryAsync(Store.Sqlite);
        using var desk = await app.SignInAsync(Role.Editor);
        using var listed = await desk.PressAsync("/desk/elsewhere", "/desk/elsewhere", Fields());
        var id = await app.WithDbAsync(db => db.Set<ExternalPetition>().Select(petition => petition.Id).SingleAsync(Cancel));

        using var taken = await desk.PressAsync("/desk/elsewhere", "/desk/elsewhere?handler=List", ("id", $"{id}"), ("listed", "false"));

        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#start")!.TextContent.ShouldNotContain("Save the bridge");
    }

    private static async Task<RedressApp> WithStoryAsync(Store store)
    {
        var app = new RedressApp(store);
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));
        return app;
    }

    private static (string, string)[] Fields() =>
        [("Story", "oak-road-bridge"), ("Url", "https://www.petitions.example/bridge"), ("Title", "Save the bridge"), ("Addressee", "the Governor")];
}
