using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Commitments.Decide;
using Redress.Domain.Accounts;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.News;
using Redress.Tests.Events;
using Redress.Tests.Stories;

namespace Redress.Tests.Follow;

public sealed class ThoseWhoActed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Somebody_who_is_coming_and_ticked_it_hears_what_came_of_a_promise_and_nobody_else_does(Store store)
    {
        await using var app = new RedressApp(store);
        var story = await StoryAsync(app);
        await app.SeedAsync(new AnEvent { Story = story.Id }.Published());
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        await client.ReplyAsync("bridge-town-hall", "ben@people.example");
        await client.ReplyAsync("bridge-town-hall", "ana@people.example");
        var asked = await app.MailsAsync(2);

        using var plain = await client.PostAsync(asked.Single(mail => mail.To.ToString() is "ben@people.example").Link("/events/reply/"));
        (await app.FollowsAsync()).ShouldBeEmpty("nobody follows who did not tick it");
        using var ticked = await client.PostAsync(asked.Single(mail => mail.To.ToString() is "ana@people.example").Link("/events/reply/"), ("follow", "true"));
        (await app.FollowsAsync()).ShouldHaveSingleItem().ConfirmedAt.ShouldNotBeNull("the button in the mail has shown whose mailbox it is");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync(app);
        var told = (await app.MailsAsync(3))[2];

        told.To.ToString().ShouldBe("ana@people.example");
        told.Subject.ShouldBe("Kept: Ann Vale will publish the report by May");
        told.Headers["List-Unsubscribe"]!.ShouldContain("/follow/stop");
    }

    [Theory, EachStore]
    public async Task What_came_of_a_promise_is_news_of_the_petitions_and_events_about_it_as_well(Store store)
    {
        await using var app = new RedressApp(store);
        var story = await StoryAsync(app);
        await app.SeedAsync(new AnEvent { Story = story.Id }.Published(), new AnEvent { Slug = "other" }.Published());
        await app.SeedAsync(Redress.Tests.Petitions.Example.Open(story: story.Id));

        await KeepAsync(app);

        (await app.WithDbAsync(db => db.Set<NewsItem>().Include(item => item.About).SingleAsync(item => item.Title.StartsWith("Kept"), Cancel)))
            .About.Select(about => about.Kind).Order(StringComparer.Ordinal).ShouldBe(["commitment", "event", "gathering", "person", "petition"]);
    }

    [Theory, EachStore]
    public async Task A_petition_and_a_story_are_announced_once_by_whoever_makes_them_public(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var story = Example.Bridge(thread, isPublished: false);
        await app.SeedAsync(thread, story);
        await app.PublishAsync(story);
        await app.SeedAsync(Redress.Tests.Petitions.Example.Open(story: story.Id));
        using var editor = await app.SignInAsync(Role.Editor);

        using var closed = await editor.PressAsync("/desk/petitions/oak-road", "/desk/petitions/oak-road?handler=Step", ("step", "Close"));

        await app.WithDbAsync(async db =>
        {
            (await db.Stories.SingleAsync(Cancel)).Unpublish();
            return await db.SaveChangesAsync(Cancel);
        });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.PublishAsync(story);

        (await app.WithDbAsync(db => db.Set<NewsItem>().OrderBy(item => item.Id).Select(item => $"{item.Path} {item.Label}").ToListAsync(Cancel)))
            .ShouldBe(["/stories/oak-road-bridge ", "/petitions/oak-road Closed for signatures"], ignoreOrder: true);
    }

    private static async Task<Story> StoryAsync(RedressApp app)
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        await app.SeedAsync(thread, story);
        await app.UntilAsync(db => db.Commitments.AnyAsync(Cancel));
        return story;
    }

    private static async Task KeepAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var slug = await app.WithDbAsync(db => db.Commitments.Select(commitment => commitment.Slug).SingleAsync(Cancel));
        var read = await scope.ServiceProvider.GetRequiredService<ReadEvidence>().RunAsync(new(EvidenceKind.Sentence, "http://localhost/stories/oak-road-bridge", "¶ 1", null, null), Cancel);
        (await scope.ServiceProvider.GetRequiredService<ChangeStatus>().RunAsync(new ClaimsPrincipal(), slug, CommitmentStatus.Kept, read.Evidence!, Cancel)).ShouldBe(ChangeStatusAnswer.Changed);
    }
}
