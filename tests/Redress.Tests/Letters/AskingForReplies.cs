using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Letters;
using Redress.Letters.Replies;
using Redress.Moderation;
using Redress.Platform.Jobs;

namespace Redress.Tests.Letters;

public sealed class AskingForReplies
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Two_weeks_after_a_letter_its_sender_is_asked_once_if_they_wanted_it(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await SentAsync(writer, app, wants: true);

        var job = (await app.WithDbAsync(db => db.Set<JobRow>().Where(job => job.Name == AskForReply.Name).ToListAsync(Cancel))).ShouldHaveSingleItem();
        job.DueAt.ShouldBe(app.Clock.GetUtcNow() + TimeSpan.FromDays(14));
        await RunAsync(app);
        await RunAsync(app);

        var (mails, stop) = await MailsAsync(writer, app);
        mails.ShouldBe(1);
        stop.ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_the_wish_or_after_stopping_it_nobody_is_asked()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await SentAsync(writer, app, wants: false);
        (await app.WithDbAsync(db => db.Set<JobRow>().AnyAsync(job => job.Name == AskForReply.Name, Cancel))).ShouldBeFalse();

        await SentAsync(writer, app, wants: true, name: "Ben Other");
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var link = app.LinkTo(writer.Address.AbsolutePath, "stop");
        (await client.GetAsync(link, Cancel)).EnsureSuccessStatusCode();
        (await app.WithDbAsync(db => db.Set<Letter>().CountAsync(letter => letter.WantsReplyQuestion, Cancel))).ShouldBe(1, "opening the link changes nothing");
        (await client.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Cancel)).EnsureSuccessStatusCode();
        await RunAsync(app);
        (await MailsAsync(writer, app)).Mails.ShouldBe(0);
    }

    [Theory, EachStore]
    public async Task Answers_make_the_reply_rate_and_words_are_shown_only_with_consent_and_after_a_moderator(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await SentAsync(writer, app, wants: true);
        var link = app.LinkTo(writer.Address.AbsolutePath, "reply");

        await writer.OpenAsync(link);
        await writer.PressAsync("Tell us", ("replied", null));
        writer.Page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Choose yes or no.");
        await writer.PressAsync("Tell us", ("replied", "true"), ("on", "2026-03-01"), ("text", "We do not know yet."));
        (await RepliesAsync(app)).ShouldBe((1, 1, 0));
        (await app.WithDbAsync(db => db.Set<LetterReply>().AsNoTracking().SingleAsync(Cancel))).Text.ShouldBeNull("no consent, no text");

        await writer.PressAsync("Tell us", ("replied", "true"), ("text", "We do not know yet."), ("publish", "true"));
        (await RepliesAsync(app)).ShouldBe((1, 1, 0));
        await app.WithDbAsync(async db =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var reply = await db.Set<LetterReply>().AsNoTracking().SingleAsync(Cancel);
            await scope.ServiceProvider.GetServices<IModerated>().OfType<ModeratedReplies>().Single().ApprovedAsync(reply.Id.Value, Cancel);
            return await scope.ServiceProvider.GetRequiredService<Redress.Platform.Database.RedressDb>().SaveChangesAsync(Cancel);
        });
        (await RepliesAsync(app)).ShouldBe((1, 1, 1));

        await writer.OpenAsync(link);
        await writer.PressAsync("Tell us", ("replied", "false"), ("text", null));
        (await RepliesAsync(app)).ShouldBe((1, 0, 0));
    }

    private static async Task<RedressApp> AppAsync(Store store = Store.Sqlite)
    {
        var app = new RedressApp(store) { Add = services => services.AddSingleton(new JobSettings { Workers = 0 }) };
        await app.SeedSenatorsAsync();
        return app;
    }

    /// <summary>A letter whose first office was reported, and whose address was confirmed.</summary>
    private static async Task SentAsync(Writer writer, RedressApp app, bool wants, string name = "Ana Marín")
    {
        await writer.WriteAsync(email: "ana@people.example", name: name, own: $"I am {name} and these are my own words about it, of which there are some.");
        var page = writer.Address.AbsolutePath;
        await writer.OpenAsync(app.LinkTo(page, "confirm"));
        await writer.PressAsync("Send my letter", ("askMe", wants ? "true" : null));
        await writer.PressAsync("I sent it");
    }

    private static async Task RunAsync(RedressApp app) => await app.WithDbAsync(async db =>
    {
        foreach (var letter in await db.Set<Letter>().Select(letter => letter.Id).ToListAsync(Cancel))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IJobHandler<AskForReply>>().RunAsync(new AskForReply(letter), Cancel);
        }

        return 0;
    });

    private static async Task<(int Mails, string? Stop)> MailsAsync(Writer writer, RedressApp app)
    {
        var mails = await writer.MailsAsync("letters.reply");
        _ = app;
        return (mails.Count, mails.Select(mail => mail.UnsubscribeUrl).FirstOrDefault());
    }

    private static async Task<(int Told, int Replied, int Published)> RepliesAsync(RedressApp app)
    {
        using var client = app.CreateClient();
        var counts = JsonDocument.Parse(await client.GetStringAsync("/letters.json", Cancel)).RootElement;
        var senior = counts.GetProperty("officials").EnumerateArray().Single(one => one.GetProperty("official").GetString() == "S000001");
        return (senior.GetProperty("told").GetInt32(), senior.GetProperty("replied").GetInt32(), counts.GetProperty("replies").GetArrayLength());
    }
}
