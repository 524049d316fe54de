using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Stories;
using Redress.Stories.Samples;

namespace Redress.Tests.Stories.Samples;

public sealed class SampleContent
{
    [Theory, EachStore]
    public async Task Samples_are_published_marked_and_not_added_twice(Store store)
    {
        await using var app = new RedressApp(store);

        (await RunAsync(app, samples => samples.InstallAsync(TestContext.Current.CancellationToken))).ShouldBe(3);
        (await RunAsync(app, samples => samples.InstallAsync(TestContext.Current.CancellationToken))).ShouldBe(0);

        (await app.ReadPageAsync("/")).QuerySelectorAll(".teaser .status").Select(mark => mark.TextContent).ShouldBe(["Sample", "Sample", "Sample"]);
        (await app.ReadPageAsync("/stories/sample-anchorage-summit")).QuerySelector(".sample").ShouldNotBeNull();
    }

    [Theory, EachStore]
    public async Task Removing_samples_leaves_the_desks_own_stories(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        await RunAsync(app, samples => samples.InstallAsync(TestContext.Current.CancellationToken));

        (await RunAsync(app, samples => samples.RemoveAsync(TestContext.Current.CancellationToken))).ShouldBe(3);

        (await app.WithDbAsync(db => db.Stories.Select(story => story.Slug).ToListAsync())).ShouldBe(["oak-road-bridge"]);
        (await app.WithDbAsync(db => db.Threads.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Every_kind_of_line_appears_and_opinions_say_what_they_are_and_argue_about()
    {
        await using var app = new RedressApp();
        await RunAsync(app, samples => samples.InstallAsync(TestContext.Current.CancellationToken));

        var stories = await app.WithDbAsync(db => db.Stories.Include(story => story.Lines).Include(story => story.Sentences).Include(story => story.Commentaries).AsSplitQuery().ToListAsync());

        var opinions = stories.SelectMany(story => story.Commentaries).ToList();
        opinions.ShouldAllBe(opinion => opinion.Viewpoint.Length > 0 && opinion.Author.Length > 0 && opinion.Explainer!.Length > 0 && opinion.Cites.Length > 0);
        opinions.SelectMany(opinion => opinion.Cites.Select(n => (opinion.StoryId, n))).Except(stories.SelectMany(story => story.Sentences.Select(sentence => (story.Id, sentence.N)))).ShouldBeEmpty();
        stories.Where(story => story.Commentaries.Count > 0).Select(story => story.Commentaries.Count).ShouldBe([2, 2]);
        stories.SelectMany(story => story.Lines).Select(line => line.Kind).Distinct().ShouldBe(Enum.GetValues<BriefLineKind>(), ignoreOrder: true);
    }

    [Fact]
    public async Task One_command_installs_and_one_removes()
    {
        var data = Directory.CreateTempSubdirectory("redress-samples-");
        (string, string?)[] settings = [("Data:Folder", data.FullName)];

        (await CommandRun.OfAsync(["samples", "install"], "", settings)).Out.ShouldBe("3 sample stories added.\n");
        (await CommandRun.OfAsync(["samples", "remove"], "", settings)).Out.ShouldBe("3 sample stories removed.\n");
        (await CommandRun.OfAsync(["samples", "remove"], "", settings)).Out.ShouldBe("No sample story removed.\n");
    }

    private static async Task<int> RunAsync(RedressApp app, Func<SampleStories, Task<int>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SampleStories>());
    }
}
