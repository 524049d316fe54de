using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Follow;
using Redress.Domain.Letters;
using Redress.Letters.Send;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;

namespace Redress.Tests.Letters;

public sealed class ConfirmingALetter
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Nothing_goes_out_before_the_button_behind_the_mailed_link(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await writer.WriteAsync(email: "ana@people.example");
        (await StatusAsync(writer)).ShouldBe([DeliveryStatus.AwaitingConfirmation]);

        var link = await writer.MailedLinkAsync("letters.confirm", "/confirm/");
        await writer.OpenAsync(link);
        await writer.OpenAsync(link);
        (await LettersAsync(app)).ShouldBeEmpty();

        await writer.PressAsync("Send my letter");
        (await StatusAsync(writer)).ShouldBe([DeliveryStatus.Queued]);
        var mail = (await LettersAsync(app)).ShouldHaveSingleItem();
        mail.To.Address.ShouldBe("cal@house.example");
        mail.ReplyTo!.Address.ShouldBe("ana@people.example");
        mail.FromName.ShouldBe("Ana Marín");
        var text = string.Join("\n\n", mail.Body.OfType<MailParagraph>().Select(paragraph => paragraph.Text));
        text.ShouldStartWith("Dear Representative House,\n\nMy son walks over that bridge each day");
        text.ShouldEndWith("Sincerely,\nAna Marín\n214 Oak Road\nJasper, AL 35501\nana@people.example");
    }

    [Theory, EachStore]
    public async Task Pressed_again_and_at_once_it_goes_out_once(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await writer.WriteAsync(email: "ana@people.example");
        var link = await writer.MailedLinkAsync("letters.confirm", "/confirm/");

        await Parallel.ForEachAsync(Enumerable.Range(0, 8), Cancel, async (_, _) =>
        {
            using var other = new Writer(app);
            await other.OpenAsync(link);
            using var answer = await other.SubmitAsync(other.Page.QuerySelector("main button")!.TextContent.Trim());
        });

        (await LettersAsync(app)).Count.ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Nearly_the_same_letter_to_an_office_within_a_week_is_withheld_and_said_so(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await ConfirmAsync(writer, "My son walks over that bridge each day, and I want to know who pays.", "ana@people.example");
        await ConfirmAsync(writer, "My son WALKS over that bridge each day and I want to know who pays!", "A.na+again@people.example");
        (await LettersAsync(app)).Count.ShouldBe(2, "another mailbox");

        await ConfirmAsync(writer, "My son WALKS over that bridge each day and I want to know who pays!", "ana+again@people.example");
        (await LettersAsync(app)).Count.ShouldBe(2);
        writer.Page.QuerySelectorAll(".status").Select(status => status.TextContent).ShouldContain(text => text == "Not sent: you wrote nearly the same to this office within a week");

        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(8));
        await ConfirmAsync(writer, "My son walks over that bridge each day, and I want to know who pays.", "ana@people.example");
        (await LettersAsync(app)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Another_letter_to_the_same_office_goes_out()
    {
        await using var app = await AppAsync(Store.Sqlite);
        using var writer = new Writer(app);
        await ConfirmAsync(writer, "First.", "ana@people.example");
        await ConfirmAsync(writer, string.Join(' ', Enumerable.Range(1, 90).Select(n => $"word{n} of my own")), "ana@people.example");
        (await LettersAsync(app)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(MailState.Sent, DeliveryStatus.Accepted, "Accepted by their mail server")]
    [InlineData(MailState.Refused, DeliveryStatus.Bounced, "Came back")]
    [InlineData(MailState.Expired, DeliveryStatus.Failed, "Could not be sent")]
    internal async Task What_the_mail_server_says_is_what_the_sender_sees(MailState state, DeliveryStatus status, string words)
    {
        await using var app = await AppAsync(Store.Sqlite);
        using var writer = new Writer(app);
        await ConfirmAsync(writer, "My own.", "ana@people.example");
        var page = writer.Address.AbsolutePath;
        await OutcomeAsync(app, state, "550 No such user");

        (await StatusAsync(writer)).ShouldBe([status]);
        await writer.OpenAsync(page);
        writer.Page.QuerySelectorAll(".status").Select(s => s.TextContent).ShouldContain(text => text == words);
        (await MailsAsync(app, "letters.bounced")).Count.ShouldBe(state is MailState.Sent ? 0 : 1);
    }

    [Fact]
    public async Task A_letter_that_was_accepted_and_comes_back_later_is_no_longer_counted_and_its_sender_is_told_once()
    {
        await using var app = await AppAsync(Store.Sqlite);
        using var writer = new Writer(app);
        await ConfirmAsync(writer, "My own.", "ana@people.example");
        await OutcomeAsync(app, MailState.Sent, null);
        (await CountAsync(app)).ShouldBe(1);
        await OutcomeAsync(app, MailState.Bounced, "mailbox full");
        await OutcomeAsync(app, MailState.Bounced, "mailbox full");

        (await CountAsync(app)).ShouldBe(0);
        (await MailsAsync(app, "letters.bounced")).Count.ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Who_ticks_it_hears_what_comes_of_it_and_who_does_not_hears_nothing(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await writer.WriteAsync(email: "ben@people.example", name: "Ben Ode", own: "I am Ben Ode, and these are words of my own about that bridge.");
        await writer.OpenAsync(await writer.MailedLinkAsync("letters.confirm", "/confirm/"));
        await writer.PressAsync("Send my letter");
        (await app.WithDbAsync(db => db.Set<Followed>().CountAsync(Cancel))).ShouldBe(0);

        await writer.WriteAsync(email: "ana@people.example");
        await writer.OpenAsync(await writer.MailedLinkAsync("letters.confirm", "/confirm/"));
        await writer.PressAsync("Send my letter", ("follow", "true"));

        var follow = (await app.WithDbAsync(db => db.Set<Followed>().ToListAsync(Cancel))).ShouldHaveSingleItem();
        (follow.Kind, follow.ConfirmedAt is not null).ShouldBe(("event", true));
    }

    private static async Task<RedressApp> AppAsync(Store store)
    {
        // No worker: what would be sent stays in the outbox, to be looked at.
        var app = new RedressApp(store) { Add = services => services.AddSingleton(new JobSettings { Workers = 0 }) };
        await app.SeedSenatorsAsync();
        return app;
    }

    private static async Task ConfirmAsync(Writer writer, string own, string email)
    {
        await writer.WriteAsync(own: own, email: email);
        await writer.OpenAsync(await writer.MailedLinkAsync("letters.confirm", "/confirm/"));
        await writer.PressAsync("Send my letter");
    }

    private static async Task OutcomeAsync(RedressApp app, MailState state, string? why) => await app.WithDbAsync(async db =>
    {
        var delivery = await db.Set<Delivery>().AsNoTracking().SingleAsync(Cancel);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IMailOutcome>().OfType<LetterOutcomes>().Single()
            .OnAsync(new MailOutcome(Guid.Empty, LetterOutcomes.Kind, delivery.Id.Value, state, false, why), Cancel);
        return 0;
    });

    private static async Task<int> CountAsync(RedressApp app)
    {
        using var client = app.CreateClient();
        var counts = JsonDocument.Parse(await client.GetStringAsync("/letters.json", Cancel)).RootElement;
        return counts.GetProperty("officials").EnumerateArray().Sum(one => one.GetProperty("accepted").GetInt32());
    }

    private static async Task<IReadOnlyList<DeliveryStatus>> StatusAsync(Writer writer) => [.. (await writer.DeliveriesAsync()).Select(delivery => delivery.Status)];

    private static Task<List<OutgoingMail>> LettersAsync(RedressApp app) => MailsAsync(app, LetterOutcomes.Kind);

    private static async Task<List<OutgoingMail>> MailsAsync(RedressApp app, string kind)
    {
        using var writer = new Writer(app);
        return await writer.MailsAsync(kind);
    }
}
