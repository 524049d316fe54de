using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Letters;
using Redress.Letters.Replies;
using Redress.Platform.Jobs;

namespace Redress.Tests.Letters;

public sealed class ForgettingALetter
{
    private const string Canary = "Canarybird";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_home_goes_when_the_letter_ended_the_text_four_weeks_later_and_the_counts_stay(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await writer.WriteAsync(email: "ana@people.example");
        var page = writer.Address.AbsolutePath;
        await writer.PressAsync("I sent it");

        await AfterAsync(app, 13);
        (await LetterAsync(app)).Home.ShouldNotBeNull();
        await AfterAsync(app, 2);
        (await LetterAsync(app)).ShouldSatisfyAllConditions(letter => letter.Home.ShouldBeNull(), letter => letter.Content.ShouldNotBeNull());
        await AfterAsync(app, 27);
        (await LetterAsync(app)).Content.ShouldNotBeNull();
        await AfterAsync(app, 2);

        (await LetterAsync(app)).ShouldSatisfyAllConditions(letter => letter.Content.ShouldBeNull(), letter => letter.SenderKey.ShouldBeEmpty());
        (await writer.DeliveriesAsync()).Single(delivery => delivery.Route is DeliveryRoute.WebForm).Status.ShouldBe(DeliveryStatus.ReportedSent);
        using var client = app.CreateClient();
        (await client.GetAsync(page, Cancel)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_letter_never_sent_is_deleted_after_two_weeks()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync(email: "ana@people.example");
        await AfterAsync(app, 15);
        (await app.WithDbAsync(db => db.Set<Letter>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_letter_that_reached_every_office_gives_up_the_home_at_once()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", Senators.Zip));
        await writer.PressAsync("Continue to the letter", ("To", "S000001"));
        await writer.PressAsync("Continue to sending", ("Name", "Ana"), ("Own", "x"), ("Street", "214 Oak Road"));
        (await LetterAsync(app)).Home.ShouldNotBeNull();
        await writer.PressAsync("I sent it");
        (await LetterAsync(app)).Home.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_personal_is_ever_readable_on_disk_however_far_it_came()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync(own: $"{Canary} own words", email: $"{Canary}@people.example", name: $"Ana {Canary}", more: [("City", $"{Canary}ville"), ("Subject", $"About {Canary}")]);
        await writer.OpenAsync(app.LinkTo(writer.Address.AbsolutePath, "confirm"));
        await writer.PressAsync("Send my letter", ("askMe", "true"));
        await writer.PressAsync("I sent it");

        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Cancel);
            Encoding.Latin1.GetString(copy.ToArray()).ShouldNotContain(Canary, Case.Insensitive, file);
        }

    }

    private static async Task<RedressApp> AppAsync(Store store = Store.Sqlite)
    {
        var app = new RedressApp(store) { Add = services => services.AddSingleton(new JobSettings { Workers = 0 }) };
        await app.SeedSenatorsAsync();
        return app;
    }

    private static async Task AfterAsync(RedressApp app, int days)
    {
        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(days));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<ScrubLetters>>().RunAsync(new ScrubLetters(), Cancel);
    }

    private static Task<Letter> LetterAsync(RedressApp app) => app.WithDbAsync(db => db.Set<Letter>().AsNoTracking().SingleAsync(Cancel));
}
