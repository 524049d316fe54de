using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Newsroom.Threads;
using Redress.Reading;

namespace Redress.Tests.Newsroom.Threads;

public sealed class PlacingAStory
{
    private static readonly Article Fair = new() { Headline = "Book fair opens in Lindenau", Text = "The book fair in Lindenau opened on Monday with four hundred publishers, its director said." };

    private static readonly Article SameFair = new() { Headline = "Lindenau opens its book fair", Text = "Four hundred publishers came to the book fair that opened in Lindenau on Monday, the director of the fair said." };

    private static readonly Article FairAgain = new() { Headline = "Book fair opens in Lindenau", Text = "Its director said the book fair opened with four hundred publishers in Lindenau on Monday." };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task After_a_restart_stories_that_an_editor_parted_are_apart(Store store)
    {
        await using var app = new RedressApp(store);
        var first = await AddAsync(app, Fair);
        var second = await AddAsync(app, SameFair);
        second.Thread.ShouldBe(first.Thread);
        var own = EventThread.Start(app.Clock.GetUtcNow());
        await app.SeedAsync(own);
        await app.WithDbAsync(db => db.Stories.Where(story => story.Id == second.Story).ExecuteUpdateAsync(set => set.SetProperty(story => story.ThreadId, own.Id), Cancel));

        using var restarted = new StoryThreads(app.Clock);

        (await AddAsync(app, FairAgain, restarted)).Thread.ShouldBe(first.Thread);
    }

    private static async Task<(Id<Story> Story, Id<EventThread> Thread)> AddAsync(RedressApp app, Article article, StoryThreads? threads = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var add = threads is null ? scope.ServiceProvider.GetRequiredService<AddStory>() : ActivatorUtilities.CreateInstance<AddStory>(scope.ServiceProvider, threads);
        var added = (await add.RunAsync(article, publish: false, null, Cancel)).ShouldBeOfType<StoryAdded>();
        return await app.WithDbAsync(async db => (added.Id, await db.Stories.Where(story => story.Id == added.Id).Select(story => story.ThreadId).SingleAsync(Cancel)));
    }
}
