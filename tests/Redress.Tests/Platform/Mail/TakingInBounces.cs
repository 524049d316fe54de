using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Redress.Platform.Mail;
using static Redress.Tests.Platform.Mail.MailApp;

namespace Redress.Tests.Platform.Mail;

public sealed class TakingInBounces
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_report_that_a_mailbox_is_not_there_stops_its_mail_and_tells_whoever_wrote(Store store)
    {
        var noted = new Noted();
        await using var app = new RedressApp(store) { Add = services => services.AddSingleton<IMailOutcome>(noted) };
        var id = await SendOneAsync(app);

        await PutAsync(app, Report(id, "failed", "5.1.1", "smtp; 550 5.1.1 <ana@people.example> unknown"), Path.Combine("new", "1"));
        await app.UntilAsync(() => Task.FromResult(noted.All.Count is 2), TimeSpan.FromSeconds(15));

        noted.All.Last().ShouldSatisfyAllConditions(
            outcome => outcome.State.ShouldBe(MailState.Bounced), outcome => outcome.IsHard.ShouldBeTrue(), outcome => outcome.Why.ShouldBe("smtp; 550 5.1.1 <…> unknown"));
        (await SuppressedAsync(app)).ShouldBe([SuppressionReason.Bounced]);
        Directory.GetFiles(Bounces(app), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("failed", "5.2.2", "Bounced")]
    [InlineData("failed", "4.4.7", "Bounced")]
    [InlineData("failed", "5.7.1", "Bounced")]
    [InlineData("delayed", "4.4.1", "Sent")]
    [InlineData("delivered", "2.0.0", "Sent")]
    public async Task A_full_mailbox_a_policy_or_a_delay_suppresses_nobody(string action, string status, string state)
    {
        await using var app = new RedressApp();
        var id = await SendOneAsync(app);

        await PutAsync(app, Report(id, action, status, "smtp; no"), "1");
        await app.UntilAsync(() => Task.FromResult(!File.Exists(Path.Combine(Bounces(app), "1"))), TimeSpan.FromSeconds(15));

        (await SuppressedAsync(app)).ShouldBeEmpty();
        (await app.MailRecordsAsync()).Single().State.ToString().ShouldBe(state);
    }

    [Fact]
    public async Task A_complaint_stops_the_mail()
    {
        await using var app = new RedressApp();
        var id = await SendOneAsync(app);

        await PutAsync(app, Complaint(id), "1");
        await app.UntilAsync(async () => (await SuppressedAsync(app)).Count is 1, TimeSpan.FromSeconds(15));

        (await SuppressedAsync(app)).ShouldBe([SuppressionReason.Complained]);
    }

    [Fact]
    public async Task Nobody_can_have_a_strangers_address_suppressed()
    {
        await using var app = new RedressApp();
        var id = await SendOneAsync(app);
        var forged = id[..30] + (id[30] is 'A' ? 'B' : 'A') + id[31..];

        await PutAsync(app, Report(forged, "failed", "5.1.1", "smtp; 550"), "1");
        await PutAsync(app, "Subject: Hello\r\n\r\nI am no report.", "2");
        await app.UntilAsync(() => Task.FromResult(Directory.Exists(Path.Combine(Bounces(app), "other")) && Directory.GetFiles(Path.Combine(Bounces(app), "other")).Length is 2), TimeSpan.FromSeconds(15));

        (await SuppressedAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_command_line_takes_them_too()
    {
        await using var app = new RedressApp();
        var id = await SendOneAsync(app);
        var connection = app.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["ConnectionStrings:Redress"];
        (string, string?)[] settings = [("Data:Folder", app.DataFolder), ("ConnectionStrings:Redress", connection)];

        var run = await CommandRun.OfAsync(["mail", "bounces", "-"], Report(id, "failed", "5.1.1", "smtp; 550"), settings);

        run.Out.Trim().ShouldBe("-: there is no such mailbox; it gets no more mail.");
        (await SuppressedAsync(app)).ShouldBe([SuppressionReason.Bounced]);
        (await CommandRun.OfAsync(["mail", "bounces", "/nowhere"], "", settings)).ShouldBe(new CommandRun(1, "", "/nowhere: the file cannot be read.\n"));
    }

    private static async Task<string> SendOneAsync(RedressApp app)
    {
        await app.SendAsync(AMail());
        await app.MailIsDoneAsync();
        return MimeMessage.Load(Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml").Single(), Cancel).MessageId!;
    }

    private static string Bounces(RedressApp app) => Path.Combine(app.DataFolder, "mail", "bounces");

    private static async Task PutAsync(RedressApp app, string message, string name)
    {
        var file = new FileInfo(Path.Combine(Bounces(app), name));
        file.Directory!.Create();
        var part = Path.Combine(file.DirectoryName!, $".{file.Name}");
        await File.WriteAllTextAsync(part, message, Cancel);
        File.Move(part, file.FullName);
    }

    private static Task<List<SuppressionReason>> SuppressedAsync(RedressApp app) =>
        app.WithDbAsync(db => db.Set<SuppressedMailbox>().Select(suppressed => suppressed.Reason).ToListAsync(Cancel));

    /// <summary>A report as Postfix writes it.</summary>
    private static string Report(string id, string action, string status, string diagnostic) => $"""
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I am sorry.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; ana@people.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: {diagnostic}

        --b
        Content-Type: text/rfc822-headers

        Subject: A mail
        Message-ID: <{id}>

        --b--
        """.ReplaceLineEndings("\r\n");

    private static string Complaint(string id) => $"""
        From: fbl@mx.example
        Subject: complaint
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b
        Content-Type: text/plain

        This is a report.

        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        User-Agent: Fbl/1
        Version: 1

        --b
        Content-Type: message/rfc822

        Subject: A mail
        Message-ID: <{id}>
        MIME-Version: 1.0
        Content-Type: text/plain

        Some text.
        --b--
        """.ReplaceLineEndings("\r\n");
}
