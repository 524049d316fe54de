using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Reading;

namespace Redress.Tests.Topics.Learn;

public sealed class UsingWhatADeskTaught
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_in_the_data_folder_gives_arriving_stories_topics_with_evidence()
    {
        await using var app = new RedressApp();
        _ = app.Services;
        (await AddAsync(app, "one")).ShouldBeEmpty();

        await TrainAsync(app);
        var topic = (await AddAsync(app, "two")).ShouldHaveSingleItem();

        topic.TopicId.ShouldBe("education-schools");
        topic.Because.ShouldBe([2]);
    }

    [Fact]
    public async Task A_file_that_is_no_model_stops_no_story()
    {
        await using var app = new RedressApp();
        _ = app.Services;
        await File.WriteAllTextAsync(Path.Combine(app.DataFolder, "topics.model"), "not a model", Cancel);

        (await AddAsync(app, "one")).ShouldBeEmpty();
    }

    private static async Task TrainAsync(RedressApp app)
    {
        var archive = string.Concat(Enumerable.Range(0, 15).Select(i => $$"""
            {"headline":"Zorbin league plays round {{i}}","text":"The zorbin referees met the zorbin players.","labels":["education-schools"]}
            {"headline":"Weather {{i}}","text":"It rained all afternoon, and the bus was late.","labels":[]}

            """));
        (await CommandRun.OfAsync(["topics", "train", "--from", "-", "--model", Path.Combine(app.DataFolder, "topics.model")], archive)).ExitCode.ShouldBe(0);
    }

    private static async Task<List<StoryTopic>> AddAsync(RedressApp app, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var article = new Article { Headline = $"Zorbin league plays {name}", Text = $"It rained all afternoon, {name} said.\n\nThe zorbin referees met the zorbin players." };
        var added = (await scope.ServiceProvider.GetRequiredService<AddStory>().RunAsync(article, publish: false, null, Cancel)).ShouldBeOfType<StoryAdded>();
        return await app.WithDbAsync(db => db.Stories.Where(story => story.Id == added.Id).SelectMany(story => story.Topics).ToListAsync(Cancel));
    }
}
