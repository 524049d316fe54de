using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Redress.Domain;
using Redress.Platform.Mail;
using static Redress.Tests.Platform.Mail.MailApp;

namespace Redress.Tests.Platform.Mail;

public sealed class SendingMail
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_message_arrives_as_text_and_as_HTML_that_says_the_same(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url), ("Site:Name", "Oak Valley Desk"), ("Site:Url", "https://desk.example"));
        var mail = new OutgoingMail("test.confirm", EmailAddress.Parse("ana@people.example", null), "Confirme su firma",
            new MailParagraph("Un paso <más>.\nDos líneas."), new MailButton("Confirmar", "https://desk.example/c?t=1&u=2"), new MailHeading("Noticias"), new MailLink("Un puente", "https://desk.example/p", "cierra"))
        { Language = "es", UnsubscribeUrl = "https://desk.example/stop?t=ñ" };

        await app.SendAsync(mail);
        var arrived = await smtp.WaitForAsync(1, Cancel);

        arrived.Subject.ShouldBe("Confirme su firma");
        arrived.From.ToString().ShouldBe("\"Oak Valley Desk\" <no-reply@desk.example>");
        arrived.Date.ShouldBe(app.Clock.GetUtcNow());
        arrived.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        arrived.Headers[HeaderId.ListUnsubscribe].ShouldBe("<https://desk.example/stop?t=%C3%B1>");
        arrived.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
        arrived.TextBody!.ShouldContain("Un paso <más>.\nDos líneas.\n\nConfirmar:\nhttps://desk.example/c?t=1&u=2\n\nNOTICIAS\n\n* Un puente\n  cierra\n  https://desk.example/p");
        arrived.TextBody!.ShouldContain("Dejar de recibir estos correos: https://desk.example/stop");
        arrived.HtmlBody!.ShouldContain("<html lang=\"es\" dir=\"ltr\">");
        arrived.HtmlBody!.ShouldContain("Un paso &lt;más&gt;.<br>\nDos líneas.");
        arrived.HtmlBody!.ShouldContain("href=\"https://desk.example/c?t=1&amp;u=2\">Confirmar</a>");
        arrived.HtmlBody!.ShouldNotContain("<img");
    }

    [Theory, EachStore]
    public async Task Nothing_is_lost_when_the_server_is_killed_at_any_step_and_a_repeat_keeps_its_Message_ID(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));

        foreach (var step in SmtpServer.Steps)
        {
            await smtp.RestartAsync();
            smtp.FailAt(step, "die");
            await app.SendAsync(AMail($"{step}@people.example", subject: step));
            await app.UntilAsync(() => Task.FromResult(!smtp.IsRunning));
            await smtp.RunAsync();
            await app.MailIsDoneAsync();
        }

        var arrived = smtp.Messages();
        arrived.Select(message => message.Subject).Distinct(StringComparer.Ordinal).ShouldBe(SmtpServer.Steps);
        arrived.Select(message => message.MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(SmtpServer.Steps.Length);
        arrived.Count(message => message.Subject == "stored").ShouldBe(2, "the server had kept it without saying so");
        (await app.MailRecordsAsync()).ShouldAllBe(mail => mail.State == MailState.Sent);
    }

    [Theory, EachStore]
    public async Task What_is_refused_for_now_or_cut_off_at_any_step_is_tried_again(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));

        foreach (var (step, action) in SmtpServer.Steps.SelectMany(step => new[] { (step, "drop"), (step, "451 4.3.0 Try again") }))
        {
            await smtp.RestartAsync();
            smtp.FailAt(step, action);
            await app.SendAsync(AMail($"{step}.{action.Length}@people.example", subject: $"{step} {action}"));
            await app.UntilAsync(async () => (await app.MailJobsAsync()).Exists(job => job.LastError is not null));
            smtp.Recover();
            await app.MailIsDoneAsync();
        }

        smtp.Messages().Select(message => message.Subject).Distinct(StringComparer.Ordinal).Count().ShouldBe(SmtpServer.Steps.Length * 2);
        (await app.MailRecordsAsync()).ShouldAllBe(mail => mail.State == MailState.Sent);
    }

    [Theory, EachStore]
    public async Task A_mailbox_that_is_not_there_gets_no_more_mail_and_whoever_wrote_is_told(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        var noted = new Noted();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url)) { Add = services => services.AddSingleton<IMailOutcome>(noted) };
        var about = Guid.CreateVersion7();
        smtp.FailAt("rcpt", "550 5.1.1 <ana@people.example>: no such user");

        await app.SendAsync(AMail() with { About = about });
        await app.MailIsDoneAsync();
        smtp.Recover();
        await app.SendAsync(AMail("ana+again@people.example") with { IsAskedFor = true });
        await app.MailIsDoneAsync();

        smtp.Messages().ShouldBeEmpty();
        var outcomes = noted.All.ToList();
        outcomes.Select(outcome => (outcome.State, outcome.IsHard)).ShouldBe([(MailState.Refused, true), (MailState.Suppressed, true)]);
        (outcomes[0].About, outcomes[0].Why).ShouldBe((about, "550 5.1.1 <…>: no such user"));
    }

    [Theory, EachStore]
    public async Task A_server_that_refuses_us_makes_a_dead_letter_without_the_address_and_suppresses_nobody(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        smtp.FailAt("rcpt", "550 5.7.1 Relaying to ana@people.example denied");

        await app.SendAsync(AMail());
        await app.UntilAsync(async () => (await app.MailJobsAsync()) is [{ DeadAt: not null }], TimeSpan.FromSeconds(30));

        (await app.MailJobsAsync()).Single().LastError.ShouldBe("MailNotSentException: 550 5.7.1 Relaying to … denied");
        (await app.WithDbAsync(db => db.Set<SuppressedMailbox>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, EachStore]
    public async Task Once_a_server_that_was_away_is_back_what_waited_goes_within_a_minute(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        await smtp.KillAsync();
        await app.SendAsync(AMail());
        await app.UntilAsync(async () => (await app.MailJobsAsync()).Exists(job => job.DeadAt is not null), TimeSpan.FromSeconds(30));

        await smtp.RunAsync();
        var back = app.Clock.GetUtcNow();
        await app.UntilAsync(() => Task.FromResult(smtp.Messages().Count is 1), TimeSpan.FromSeconds(1));

        (app.Clock.GetUtcNow() - back).ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Theory, EachStore]
    public async Task An_unsubscribed_person_gets_what_they_ask_for_and_nothing_else(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        await app.WithDbAsync(async db =>
        {
            await new Suppressions(db, app.Services.GetRequiredService<Mailer>(), app.Clock).AddAsync(AMail().To, SuppressionReason.Unsubscribed, Cancel);
            return 0;
        });

        await app.SendAsync(AMail(subject: "news"), AMail(subject: "sign in") with { IsAskedFor = true });
        await app.MailIsDoneAsync();

        smtp.Messages().Select(message => message.Subject).ShouldBe(["sign in"]);
    }

    [Fact]
    public async Task Nothing_a_person_typed_can_add_a_header()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(Store.Sqlite, ("Mail:Url", smtp.Url));
        const string Evil = "Hello\r\nBcc: all@people.example\r\n\r\nBody";

        await app.SendAsync(AMail(kind: $"test.{Evil}"[..40], subject: Evil) with { FromName = Evil, Language = "en" });
        var arrived = await smtp.WaitForAsync(1, Cancel);

        arrived.Bcc.ShouldBeEmpty();
        arrived.Headers[HeaderId.Bcc].ShouldBeNull();
        arrived.Headers.Select(header => header.Field).ShouldBeSubsetOf(
            ["X-Envelope-To", "Subject", "Date", "Message-Id", "From", "To", "Auto-Submitted", "X-Redress-Kind", "MIME-Version", "Content-Type"], StringComparer.OrdinalIgnoreCase);
        arrived.TextBody!.ShouldStartWith("Some text.");
    }

    [Theory, EachStore]
    public async Task Until_it_is_delivered_neither_address_nor_text_can_be_read_in_the_database(Store store)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var app = new RedressApp(store, ("Mail:Url", smtp.Url));
        await smtp.KillAsync();

        await app.SendAsync(new OutgoingMail("test.secret", EmailAddress.Parse("canary@people.example", null), "canary subject", new MailParagraph("canary text")));
        await app.UntilAsync(async () => (await app.MailJobsAsync()).Exists(job => job.LastError is not null));

        var row = (await app.MailJobsAsync()).Single(job => job.Name == "mail.send");
        $"{row.Payload} {row.LastError}".ShouldNotContain("canary");
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "redress.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            (await text.ReadToEndAsync(Cancel)).ShouldNotContain("canary");
        }
    }

    [Fact]
    public async Task Without_a_mail_server_each_message_is_a_file_that_only_the_program_may_read()
    {
        await using var app = new RedressApp();

        await app.SendAsync(AMail());
        await app.MailIsDoneAsync();

        var file = new FileInfo(Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml").ShouldHaveSingleItem());
        MimeMessage.Load(file.FullName, Cancel).Subject.ShouldBe("A mail");
        file.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("http://mail.example")]
    [InlineData("mail.example:25")]
    public async Task A_mail_server_that_is_none_is_refused_with_a_sentence(string url)
    {
        await using var app = new RedressApp(Store.Sqlite, ("Mail:Url", url));

        Should.Throw<InvalidDataException>(() => app.Services.GetRequiredService<MailSettings>()).Message.ShouldStartWith("The setting Mail:Url should be");
    }
}
