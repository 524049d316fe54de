using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Platform.Mail;
using static Redress.Tests.Platform.Mail.MailApp;

namespace Redress.Tests.Platform.Mail;

public sealed class KeepingToTheCap
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_mailbox_gets_three_mails_in_a_day_by_whatever_spelling_and_the_rest_when_it_may(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        string[] spellings = ["ana.ruiz@gmail.com", "anaruiz@googlemail.com", "ana.ruiz+desk@gmail.com", "ANARUIZ@gmail.com", "a.n.a.r.u.i.z@gmail.com"];

        await app.SendAsync([.. spellings.Select((spelling, i) => AMail(spelling, subject: $"{i}") with { IsAskedFor = i % 2 is 0 })]);
        await app.UntilAsync(async () => (await app.MailRecordsAsync()).Count is 5);
        await app.UntilAsync(async () => (await app.MailJobsAsync()).TrueForAll(job => job.DueAt > app.Clock.GetUtcNow()));
        Delivered(app).ShouldBe(3);
        (await app.MailRecordsAsync()).Count(mail => mail.State is MailState.Waiting).ShouldBe(2);

        app.Clock.Advance(TimeSpan.FromHours(23.9));
        await Task.Delay(100, Cancel);
        Delivered(app).ShouldBe(3);

        await app.MailIsDoneAsync();
        Delivered(app).ShouldBe(5);
    }

    [Theory, EachStore]
    public async Task Many_nodes_at_once_let_no_more_than_three_through(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var mailbox = app.Services.GetRequiredService<Mailer>().Mailbox(EmailAddress.Parse("ana@people.example", null));

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => app.WithDbAsync(db => new MailCap(db, app.Clock).TakeAsync(mailbox, Guid.CreateVersion7(), Cancel))));
        answers.Count(later => later is null).ShouldBe(3);

        app.Clock.Advance(MailCap.Window);
        var nextDay = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => app.WithDbAsync(db => new MailCap(db, app.Clock).TakeAsync(mailbox, Guid.CreateVersion7(), Cancel))));
        nextDay.Count(later => later is null).ShouldBe(3);
    }

    [Theory, EachStore]
    public async Task An_attacker_does_not_fill_somebodys_weeks(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };

        await app.SendAsync([.. Enumerable.Range(0, 40).Select(i => AMail(subject: $"{i}") with { IsAskedFor = true })]);
        await app.MailIsDoneAsync();

        var records = await app.MailRecordsAsync();
        records.Count(mail => mail.State is MailState.Sent).ShouldBeInRange(15, 24);
        records.Count(mail => mail.State is MailState.Sent or MailState.Expired).ShouldBe(40);
    }

    private static int Delivered(RedressApp app) => Directory.Exists(Path.Combine(app.DataFolder, "mail")) ? Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml").Length : 0;
}
