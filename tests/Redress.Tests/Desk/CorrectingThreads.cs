using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Platform.Audit;
using Redress.Reading;
using Redress.Tests.Stories;

namespace Redress.Tests.Desk;

public sealed class CorrectingThreads
{
    private static readonly Article Fair = new() { Headline = "Book fair opens in Lindenau", Text = "The book fair in Lindenau opened on Monday with four hundred publishers, its director said." };

    private static readonly Article SameFair = new() { Headline = "Lindenau opens its book fair", Text = "Four hundred publishers came to the book fair that opened in Lindenau on Monday, the director of the fair said." };

    private static readonly Article Flood = new() { Headline = "River floods the old quay at Brenn", Text = "The river rose by two meters overnight and flooded the old quay at Brenn. Nobody was hurt, the fire service said." };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_story_of_another_event_is_taken_out_and_an_undo_puts_it_back(Store store)
    {
        await using var app = new RedressApp(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var (first, second) = (await AddAsync(app, Fair), await AddAsync(app, SameFair));
        second.ThreadId.ShouldBe(first.ThreadId);
        var page = $"/desk/stories/{first.Slug}/thread";

        using var parted = await editor.PressAsync(page, page + "?handler=Split", ("id", $"{second.Id}"));
        var apart = await ThreadOfAsync(app, second);
        var decision = (await DecisionsAsync(app)).ShouldHaveSingleItem();
        using var undone = await editor.PressAsync(page, page + "?handler=Undo", ("id", $"{decision.Id}"));

        parted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        apart.ShouldNotBe(first.ThreadId);
        decision.BelongTogether.ShouldBeFalse();
        (await ThreadOfAsync(app, second)).ShouldBe(first.ThreadId);
        (await DecisionsAsync(app)).ShouldBeEmpty();
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.What.StartsWith("thread.")).OrderBy(entry => entry.At).Select(entry => entry.What).ToListAsync(Cancel))).ShouldBe(["thread.split", "thread.undone"], ignoreOrder: true);
    }

    [Theory, EachStore]
    public async Task Two_threads_of_one_event_become_one_and_the_old_address_leads_there(Store store)
    {
        await using var app = new RedressApp(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var (one, other) = (Example.Thread(), Example.Thread());
        await app.SeedAsync(one, other, Example.Bridge(one), Example.Bridge(other, "bridge-closed", "The old bridge is shut", url: "https://other.example/bridge"));
        var closed = await app.WithDbAsync(db => db.Stories.SingleAsync(story => story.Slug == "bridge-closed", Cancel));
        const string Page = "/desk/stories/oak-road-bridge/thread";

        (await editor.GetStringAsync(Page, Cancel)).ShouldContain("The old bridge is shut");
        using var merged = await editor.PressAsync(Page, Page + "?handler=Merge", ("other", $"{closed.Id}"));

        (await ThreadOfAsync(app, closed)).ShouldBe(one.Id);
        (await app.ReadPageAsync("/stories/oak-road-bridge")).DocumentElement.TextContent.ShouldContain("The old bridge is shut");
        using var old = await editor.GetAsync($"/threads/{other.Id}", Cancel);
        old.Headers.Location!.ToString().ShouldBe($"/threads/{one.Id}");
    }

    [Fact]
    public async Task What_editors_part_again_and_again_is_no_longer_joined_when_it_arrives()
    {
        await using var app = new RedressApp(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        string[] towns = ["Lindenau", "Karsdorf", "Weidental", "Steinach", "Hohenfeld", "Brunnau", "Eschbach", "Talheim", "Rodenberg", "Auerbach"];
        var joined = new List<bool>();

        foreach (var town in towns)
        {
            var first = await AddAsync(app, Fair with { Headline = $"Council of {town} votes on the tram", Text = $"The council of {town} voted on Monday on a new tram line to the station, the mayor said." });
            var second = await AddAsync(app, Fair with { Headline = $"{town} mayor speaks after tram vote", Text = $"After the vote the mayor of {town} said on Tuesday that buses would be cut next year." });
            joined.Add(second.ThreadId == first.ThreadId);
            var page = $"/desk/stories/{first.Slug}/thread";
            using var parted = await editor.PressAsync(page, page + "?handler=Split", ("id", $"{second.Id}"));
        }

        joined[0].ShouldBeTrue("the example is one that is joined before anything was learned");
        joined[^1].ShouldBeFalse();
    }

    [Fact]
    public async Task Words_find_a_story_that_is_not_close()
    {
        await using var app = new RedressApp(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        var (fair, _) = (await AddAsync(app, Fair), await AddAsync(app, Flood));

        (await editor.GetStringAsync($"/desk/stories/{fair.Slug}/thread?q=old+quay", Cancel)).ShouldContain("River floods the old quay");
        (await editor.GetStringAsync($"/desk/stories/{fair.Slug}/thread?q=nowhere", Cancel)).ShouldContain("Nothing here matches.");
    }

    private static async Task<Story> AddAsync(RedressApp app, Article article)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var added = (await scope.ServiceProvider.GetRequiredService<AddStory>().RunAsync(article, publish: false, null, Cancel)).ShouldBeOfType<StoryAdded>();
        return await app.WithDbAsync(db => db.Stories.AsNoTracking().SingleAsync(story => story.Id == added.Id, Cancel));
    }

    private static Task<Id<EventThread>> ThreadOfAsync(RedressApp app, Story story) =>
        app.WithDbAsync(db => db.Stories.Where(one => one.Id == story.Id).Select(one => one.ThreadId).SingleAsync(Cancel));

    private static Task<List<ThreadDecision>> DecisionsAsync(RedressApp app) => app.WithDbAsync(db => db.Set<ThreadDecision>().AsNoTracking().ToListAsync(Cancel));
}
