using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Redress.Domain.Follow;
using Redress.Domain.Officials;
using Redress.Newsroom.Ingest;
using Redress.Platform.Mail;
using Redress.Platform.News;
using Redress.Tests.Platform.Mail;
using Redress.Tests.Stories;

namespace Redress.Tests.Follow;

public sealed class FollowingByMail
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Only_the_button_in_the_mail_makes_a_follow_and_its_news_come_in_one_mail_a_day(Store store)
    {
        await using var app = new RedressApp(store, ("Site:Url", "https://desk.example"));
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var asked = await client.PostAsync("/follow", ("Email", "ana@people.example"), ("What", FollowApp.Subject(thread)), ("What", "topic:housing"));
        var mail = (await app.MailsAsync(1))[0];
        mail.HtmlBody!.ShouldContain("<html lang=\"en\"");
        var page = await app.ReadPageAsync(mail.Link("/follow/confirm"));
        (await app.FollowsAsync()).ShouldAllBe(follow => follow.ConfirmedAt == null, "opening the page confirms nothing");

        using var pressed = await client.PostAsync("/follow/confirm", [.. page.QuerySelectorAll("main form input").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))]);
        pressed.Headers.Location!.ToString().ShouldStartWith("/follow/manage?t=");
        (await app.FollowsAsync()).ShouldAllBe(follow => follow.ConfirmedAt != null);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.PublishAsync(thread, "second", "Bridge report is out");
        await app.PublishAsync(Example.Thread(), "homes", "New homes planned", "housing");
        var digest = (await app.MailsAsync(2))[1];
        digest.Subject.ShouldBe("2 pieces of news on what you follow");
        digest.TextBody!.ShouldContain("* Bridge report is out\n  https://desk.example/stories/second");
        digest.TextBody!.ShouldContain("\n\n* New homes planned");
        digest.TextBody!.ShouldContain("HOUSING");
        digest.Headers[HeaderId.ListUnsubscribe].ShouldStartWith("<https://desk.example/follow/stop?t=");

        var told = app.Clock.GetUtcNow();
        await app.PublishAsync(thread, "third", "Bridge to be rebuilt");
        app.Clock.Advance(TimeSpan.FromHours(23));
        var next = (await app.MailsAsync(3))[2];
        next.Subject.ShouldBe("Bridge to be rebuilt");
        (app.Clock.GetUtcNow() - told).ShouldBeGreaterThan(TimeSpan.FromHours(23.9));
    }

    [Theory, EachStore]
    public async Task One_click_from_a_mail_program_stops_everything_and_erases_the_address(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        var token = await app.FollowAsync("ana@people.example", 1, FollowApp.Subject(thread));
        using var program = app.CreateClient(new() { AllowAutoRedirect = false });
        program.DefaultRequestHeaders.Remove("Sec-Fetch-Site");

        using var looked = await program.GetAsync($"/follow/stop?t={token}", Cancel);
        (await app.FollowsAsync()).Count.ShouldBe(1, "looking at the page stops nothing");
        using var clicked = await program.PostAsync($"/follow/stop?t={token}", ("List-Unsubscribe", "One-Click"));

        clicked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel))).ShouldBe(0);
        (await app.ReadPageAsync($"/follow/manage?t={token}")).QuerySelector("main")!.TextContent.ShouldContain("no address is kept");
    }

    [Theory, EachStore]
    public async Task Whoever_types_an_address_learns_nothing_about_it(Store store)
    {
        await using var app = new RedressApp(store);
        await app.FollowAsync("ana@people.example", 1, "topic:housing");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var known = await client.PostAsync("/follow", ("Email", "ana@people.example"), ("What", "topic:housing"));
        using var unknown = await client.PostAsync("/follow", ("Email", "ben@people.example"), ("What", "topic:housing"));

        (known.StatusCode, known.Headers.Location).ShouldBe((unknown.StatusCode, unknown.Headers.Location));
        (await app.MailsAsync(3)).Count.ShouldBe(3);
        (await app.FollowsAsync()).Count.ShouldBe(2);
    }

    [Theory, EachStore]
    public async Task One_page_shows_all_stops_one_gives_all_data_and_erases_it(Store store)
    {
        await using var app = new RedressApp(store);
        var token = await app.FollowAsync("ana@people.example", 1, "topic:housing", "topic:energy");
        using var client = app.CreateClient();

        using var stopped = await client.PostAsync("/follow/manage?handler=Stop", ("t", token), ("what", "topic:energy"));
        (await app.FollowsAsync()).Select(follow => follow.Key).ShouldBe(["housing"]);

        (await client.GetStringAsync($"/follow/data.json?t={token}", Cancel)).ShouldContain("\"contact\":\"ana@people.example\"");
        using var stranger = await client.GetAsync($"/follow/data.json?t={token[..^1]}x", Cancel);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var erased = await client.PostAsync("/follow/manage?handler=Erase", ("t", token));
        (await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, EachStore]
    public async Task A_mailbox_that_is_not_there_follows_nothing(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        smtp.FailAt("rcpt", "550 5.1.1 No such user");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var asked = await client.PostAsync("/follow", ("Email", "nobody@people.example"), ("What", "topic:housing"));
        await app.UntilAsync(async () => (await app.MailRecordsAsync()).Exists(mail => mail.State is MailState.Refused));
        await app.MailIsDoneAsync();

        (await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_address_is_kept_and_explained_and_what_is_not_there_cannot_be_followed()
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();

        using var wrong = await client.PostAsync("/follow", ("Email", "ana@"), ("What", "topic:housing"));
        var page = await wrong.Content.ReadAsStringAsync(Cancel);
        using var missing = await client.PostAsync("/follow", ("Email", "ana@people.example"), ("What", "topic:nonsense"), ("What", "zzz:1"));

        page.ShouldContain("<a href=\"#Email\">Enter your e-mail address, like ana@example.org.</a>");
        page.ShouldContain("value=\"ana@\"");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Directory.Exists(Path.Combine(app.DataFolder, "mail")).ShouldBeFalse();
    }

    [Theory, EachStore]
    public async Task Publishing_a_story_announces_it_once_to_its_event_and_topics(Store store)
    {
        await using var app = new RedressApp(store);
        var article = new ArticleFound(Redress.Reading.Extraction.TextArticle.Parse("Rents rise in Oak Valley\n\nThe city said rents and housing costs rose. Tenants want rent control and affordable housing. Landlords object to rent control."));

        await app.WithDbAsync(async _ =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var add = scope.ServiceProvider.GetRequiredService<AddStory>();
            await add.RunAsync(article, publish: true, null, Cancel);
            return await add.RunAsync(article, publish: true, null, Cancel);
        });

        var news = await app.WithDbAsync(db => db.Set<NewsItem>().Include(item => item.About).ToListAsync(Cancel));
        news.ShouldHaveSingleItem().About.ShouldContain(subject => subject.Kind == "event");
        using var feed = await app.CreateClient().GetAsync($"/follow/feed/event/{news[0].About.First(subject => subject.Kind == "event").Key}.xml", Cancel);
        (await feed.Content.ReadAsStringAsync(Cancel)).ShouldContain("<title>Rents rise in Oak Valley</title>");
    }

    [Theory, EachStore]
    public async Task A_story_is_news_of_the_officials_it_quotes(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(new Official { Id = "V000001", Roster = "test", Name = "Ann Vale", FamilyName = "Vale" });
        await app.FollowAsync("ana@people.example", 1, "official:V000001");

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var thread = Example.Thread();
        var story = Example.Bridge(thread, isPublished: false);
        await app.SeedAsync(thread, story);
        await app.PublishAsync(story);

        (await app.MailsAsync(2))[1].TextBody!.ShouldContain("ANN VALE\n\n* Oak Road bridge to close in June");
    }

    [Theory, EachStore]
    public async Task What_nobody_confirmed_is_forgotten_after_a_week(Store store)
    {
        await using var app = new RedressApp(store);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var asked = await client.PostAsync("/follow", ("Email", "ana@people.example"), ("What", "topic:housing"));
        await app.MailsAsync(1);

        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(8));
        await app.UntilAsync(async () => await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel)) is 0, TimeSpan.FromMinutes(10));
    }

    [Theory, EachStore]
    public async Task Neither_the_address_nor_its_token_is_stored_in_plain_text(Store store)
    {
        await using var app = new RedressApp(store);
        await app.FollowAsync("canary@people.example", 1, "topic:housing");

        var follower = await app.WithDbAsync(db => db.Set<Follower>().AsNoTracking().SingleAsync(Cancel));

        System.Text.Encoding.UTF8.GetString(follower.Contact).ShouldNotContain("canary");
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "redress.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            (await text.ReadToEndAsync(Cancel)).ShouldNotContain("canary");
        }
    }
}
