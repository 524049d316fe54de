using Redress.Tests.Events;
using Redress.Tests.Petitions;
using Redress.Tests.Platform.Mail;

namespace Redress.Tests.Follow;

/// <summary>Every form that sends mail to an address somebody typed.</summary>
public sealed class KeepingToTheCapOverAllForms
{
    [Theory, EachStore]
    public async Task Six_forms_together_send_a_mailbox_three_mails_and_no_more_in_a_day(Store store)
    {
        const string victim = "victim@people.example";
        await using var app = new RedressApp(store);
        var thread = Redress.Tests.Stories.Example.Thread();
        await app.SeedAsync(thread, Redress.Tests.Stories.Example.Bridge(thread));
        await app.SeedAsync(new AnEvent().Published());
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var followed = await client.PostAsync("/follow", ("Email", victim), ("What", "topic:housing"));
        await client.ReplyAsync("bridge-town-hall", victim);
        using var hosted = await client.PostAsync("/events/new", EventApp.Form(("Email", victim)));
        using var signed = await client.SignByApiAsync(new { name = "Vic", email = victim, zip = "10011" });
        using var suggested = await client.PostAsync("/organizations/new", ("Name", "Clean River Society"), ("About", "Tests the water of the river every week."), ("Website", "river.example"), ("Country", "US"), ("State", "AL"), ("Topics", "environment-pollution"), ("Email", victim));
        using var viewed = await client.PostAsync("/stories/oak-road-bridge/views/new",
            Redress.Tests.Commentaries.Opinions.With(("Name", "Vic"), ("Email", victim), ("Go", "send")));
        new[] { followed, hosted, signed, suggested, viewed }.ShouldAllBe(answer => (int)answer.StatusCode < 400);
        await app.UntilAsync(async () => (await app.MailRecordsAsync()).Count >= 6);

        var all = await app.MailRecordsAsync();
        all.Select(mail => mail.Kind).Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
        all.Count(mail => mail.State is Redress.Platform.Mail.MailState.Sent).ShouldBe(3);
        Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml").Length.ShouldBe(3);
        all.Where(mail => mail.State is not Redress.Platform.Mail.MailState.Sent).ShouldAllBe(mail => mail.State == Redress.Platform.Mail.MailState.Waiting);
    }
}
