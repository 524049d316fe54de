using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Mail;
using static Redress.Tests.Platform.Mail.MailApp;

namespace Redress.Tests.Platform.Mail;

public sealed class SeeingMailAtTheDesk
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Without_a_mail_server_an_administrator_reads_each_message_and_nothing_in_it_acts(Store store)
    {
        await using var app = new RedressApp(store);
        using var client = await app.SignInAsync(Role.Administrator);
        await app.SendAsync(new OutgoingMail("test.news", AMail().To, "Hello <script>", new MailParagraph("<script>alert(1)</script> & text"), new MailButton("Open", "https://desk.example/x")));
        await app.MailIsDoneAsync();

        var list = await client.GetStringAsync("/desk/mail", Cancel);
        var id = (await app.MailRecordsAsync()).Last().Id;
        var message = await client.GetStringAsync($"/desk/mail/{id:N}", Cancel);

        list.ShouldNotContain("There is a problem");
        list.ShouldContain("Hello &lt;script&gt;");
        list.ShouldContain("ana@people.example");
        message.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; text");
        message.ShouldNotContain("<script>alert");
        message.ShouldContain("rel=\"nofollow ugc noopener\"");
    }

    [Theory, EachStore]
    public async Task The_test_button_sends_a_mail_and_is_noted(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        using var client = await app.SignInAsync(Role.Administrator);

        using var wrong = await client.PressAsync("/desk/mail", "/desk/mail?handler=Test", ("Address", "nobody"));
        using var pressed = await client.PressAsync("/desk/mail", "/desk/mail?handler=Test", ("Address", "ada@desk.example"));

        (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain("Enter an e-mail address");
        pressed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await smtp.WaitForAsync(1, Cancel)).Subject.ShouldBe("A test from Redress");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Select(entry => entry.What).ToListAsync(Cancel))).ShouldContain("mail.tested", StringComparer.Ordinal);
    }

    [Theory, EachStore]
    public async Task A_dead_letter_is_shown_with_its_reason_and_can_be_tried_again(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        using var client = await app.SignInAsync(Role.Administrator);
        smtp.FailAt("rcpt", "550 5.7.1 Relaying denied");
        await app.SendAsync(AMail());
        await app.UntilAsync(async () => (await app.MailJobsAsync()).Exists(job => job.DeadAt is not null), TimeSpan.FromSeconds(30));
        using var again = await app.SignInAsync(Role.Administrator);

        var page = await again.GetStringAsync("/desk/mail", Cancel);
        smtp.Recover();
        var job = (await app.MailJobsAsync()).Single(row => row.DeadAt is not null).Id;
        using var pressed = await again.PressAsync("/desk/mail", "/desk/mail?handler=Retry", ("job", $"{job}"));

        page.ShouldContain("550 5.7.1 Relaying denied");
        (await smtp.WaitForAsync(1, Cancel)).Subject.ShouldBe("A mail");
    }

    [Theory, EachStore]
    public async Task An_address_can_be_released_though_the_list_shows_none(Store store)
    {
        await using var app = new RedressApp(store);
        using var client = await app.SignInAsync(Role.Administrator);
        await app.WithDbAsync(async db =>
        {
            await new Suppressions(db, app.Services.GetRequiredService<Mailer>(), app.Clock).AddAsync(AMail().To, SuppressionReason.Bounced, Cancel);
            return 0;
        });

        var page = await client.GetStringAsync("/desk/mail", Cancel);
        using var pressed = await client.PressAsync("/desk/mail", "/desk/mail?handler=Release", ("Address", "ana@people.example"));

        page.ShouldContain("1 – no such mailbox");
        page.ShouldNotContain("ana@people.example");
        (await app.WithDbAsync(db => db.Set<SuppressedMailbox>().CountAsync(Cancel))).ShouldBe(0);
    }
}
