using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Remind;
using Redress.Platform.Jobs;
using Redress.Tests.Follow;
using Redress.Tests.Platform.Mail;

namespace Redress.Tests.Events;

public sealed class ReplyingToAnEvent
{
    private const string Slug = "bridge-town-hall";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Only_the_button_in_the_mail_takes_a_place_and_the_link_to_join_is_shown_to_those_who_did(Store store)
    {
        await using var app = new RedressApp(store, ("Site:Url", "https://desk.example"));
        var data = app.Services.GetService(typeof(Redress.Platform.Privacy.PersonalData)) as Redress.Platform.Privacy.PersonalData;
        await app.SeedAsync(new AnEvent { Link = data!.Encrypt("https://meet.example/secret-room") }.Published());
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        await client.ReplyAsync(Slug, "ana@people.example", people: "2");
        var link = (await app.MailsAsync(1))[0].Link("/events/reply/");
        (await client.GetStringAsync(link, Cancel)).ShouldContain("Yes, 2 of us are coming");
        (await app.EventAsync()).Occurrences.Single().Taken.ShouldBe(0, "opening the page takes no place");

        await client.ConfirmAsync(link);
        await client.ConfirmAsync(link);

        (await app.EventAsync()).Occurrences.Single().Taken.ShouldBe(2, "pressing twice is pressing once");
        (await client.GetStringAsync(link, Cancel)).ShouldContain("https://meet.example/secret-room");
        foreach (var open in new[] { $"/events/{Slug}", $"/events/{Slug}.json", $"/events/{Slug}.ics", "/events.json", $"/events/{Slug}/poster" })
        {
            (await client.GetStringAsync(open, Cancel)).ShouldNotContain("secret-room", Case.Sensitive, open);
        }
    }

    [Theory, EachStore]
    public async Task Of_64_who_press_at_once_exactly_10_get_the_10_places_and_the_others_wait_in_order(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(new AnEvent { Capacity = 10 }.Published());
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        await Task.WhenAll(Enumerable.Range(0, 64).Select(n => client.ReplyAsync(Slug, $"person{n}@people.example")));
        var replies = await app.RepliesAsync();
        replies.Count.ShouldBe(64);

        // Each presses twice, as impatient people do.
        await Task.WhenAll(replies.Concat(replies).Select(reply => client.ConfirmAsync(app.ReplyLink(reply.Id))));

        var after = await app.RepliesAsync();
        after.Count(reply => reply.Status is RsvpStatus.Going).ShouldBe(10);
        after.Count(reply => reply.Status is RsvpStatus.WaitListed).ShouldBe(54);
        (await app.EventAsync()).Occurrences.Single().Taken.ShouldBe(10);
        after.Select(reply => reply.Turn).Distinct().Count().ShouldBe(64, "everybody has a turn of their own");
        after.Where(reply => reply.Status is RsvpStatus.Going).Max(reply => reply.Turn).ShouldBeLessThan(after.Where(reply => reply.Status is RsvpStatus.WaitListed).Min(reply => reply.Turn));
    }

    [Theory, EachStore]
    public async Task A_free_place_goes_to_the_next_in_order_and_a_small_party_passes_no_large_one(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(new AnEvent { Capacity = 4 }.Published());
        var date = (await app.EventAsync()).Occurrences.Single();
        var two = await app.GoingAsync(date, "two@people.example", people: 2);
        var one = await app.GoingAsync(date, "one@people.example");
        var other = await app.GoingAsync(date, "other@people.example");
        var party = await app.GoingAsync(date, "party@people.example", people: 3);
        var single = await app.GoingAsync(date, "single@people.example");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await client.GetStringAsync(app.ReplyLink(single), Cancel)).ShouldContain("You are number 2 on the wait-list");

        using var withdrawn = await client.PostAsync($"{app.ReplyLink(one)}?handler=Withdraw");
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(app, party)).ShouldBe(RsvpStatus.WaitListed, "one place is not enough for three");
        (await StatusAsync(app, single)).ShouldBe(RsvpStatus.WaitListed, "and nobody passes them");
        (await StatusAsync(app, await app.GoingAsync(date, "new@people.example"))).ShouldBe(RsvpStatus.WaitListed, "not even somebody new for whom there would be room");
        using var more = await client.PostAsync($"{app.ReplyLink(two)}?handler=Withdraw");

        (await StatusAsync(app, party)).ShouldBe(RsvpStatus.Going);
        (await StatusAsync(app, single)).ShouldBe(RsvpStatus.WaitListed);
        (await app.EventAsync()).Occurrences.Single().Taken.ShouldBe(4);
        var mail = (await app.MailsAsync(1)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("You have a place: Town hall on the bridge");
        mail.Link("/events/reply/").ShouldBe(app.ReplyLink(party));
        (await StatusAsync(app, other)).ShouldBe(RsvpStatus.Going);
    }

    [Theory, EachStore]
    public async Task The_database_holds_the_places_to_the_capacity(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(new AnEvent { Capacity = 3 }.Published());

        await Should.ThrowAsync<Exception>(() => app.WithDbAsync(db => db.Set<Occurrence>().ExecuteUpdateAsync(date => date.SetProperty(d => d.Taken, 4), Cancel)));
    }

    [Fact]
    public async Task Whoever_types_an_address_learns_nothing_and_changes_nothing_that_was_confirmed()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(new AnEvent { Capacity = 10 }.Published());
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        await client.ReplyAsync(Slug, "ana@people.example", people: "2");
        await client.ConfirmAsync((await app.MailsAsync(1))[0].Link("/events/reply/"));

        await client.ReplyAsync(Slug, "Ana+again@people.example", people: "9", name: "Mallory");

        (await app.RepliesAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(reply => reply.People.ShouldBe(2), reply => reply.Status.ShouldBe(RsvpStatus.Going));
        (await app.MailsAsync(2))[1].Subject.ShouldBe("You have replied already: Town hall on the bridge");
    }

    [Theory]
    [InlineData("Name", "", "Name")]
    [InlineData("Email", "ana@", "Email")]
    [InlineData("People", "0", "People")]
    [InlineData("People", "21", "People")]
    public async Task What_is_wrong_is_told_by_its_field_and_nothing_typed_is_lost(string field, string value, string wrong)
    {
        await using var app = new RedressApp();
        await app.SeedAsync(new AnEvent().Published());
        using var client = app.CreateClient();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "Ana <b>", ["Email"] = "ana@people.example", ["People"] = "2", ["Needs"] = "A ramp", [field] = value };

        using var answer = await client.PostAsync($"/events/{Slug}", [.. fields.Select(f => (f.Key, f.Value))]);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain($"href=\"#{wrong}\"");
        page.ShouldContain(">A ramp</textarea>");
        (await app.RepliesAsync()).ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task Reminders_come_once_a_day_before_and_once_an_hour_before_in_the_time_of_the_place(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        await app.SeedAsync(new AnEvent { Zone = "America/Los_Angeles" }.Published());
        var date = (await app.EventAsync()).Occurrences.Single();
        await app.GoingAsync(date, "ana@people.example");
        var waits = await app.GoingAsync(date, "ben@people.example");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var stopped = await client.PostAsync(app.ReplyLink(waits).Replace("/reply/", "/stop/", StringComparison.Ordinal));
        stopped.StatusCode.ShouldBe(HttpStatusCode.NotFound, "a link is good for one thing");
        await app.WithDbAsync(db => db.Set<Rsvp>().Where(reply => reply.Id == waits).ExecuteUpdateAsync(reply => reply.SetProperty(r => r.WantsReminders, false), Cancel));

        await RemindAsync(app, date.StartsAt - TimeSpan.FromHours(25), mails: 0);
        await RemindAsync(app, date.StartsAt - TimeSpan.FromHours(23), mails: 1);
        await RemindAsync(app, date.StartsAt - TimeSpan.FromHours(22), mails: 1);
        await RemindAsync(app, date.StartsAt - TimeSpan.FromMinutes(50), mails: 2);
        await RemindAsync(app, date.StartsAt - TimeSpan.FromMinutes(40), mails: 2);

        var mails = await app.MailsAsync(2);
        mails.Select(mail => mail.Subject).ShouldBe(["Tomorrow: Town hall on the bridge", "Soon: Town hall on the bridge"]);
        mails.ShouldAllBe(mail => mail.TextBody!.Contains("Los Angeles time (UTC−7)") && mail.TextBody.Contains("/events/reply/"));
        mails[0].Headers["List-Unsubscribe"]!.ShouldContain("/events/stop/");
    }

    [Theory, EachStore]
    public async Task After_the_event_nothing_is_left_of_those_who_replied_but_their_number(Store store)
    {
        const string canary = "Canarybird";
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        await app.SeedAsync(new AnEvent().Published());
        var date = (await app.EventAsync()).Occurrences.Single();
        await app.GoingAsync(date, $"{canary}@people.example", people: 3, needs: $"{canary} needs a ramp");

        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Cancel);
            Encoding.Latin1.GetString(copy.ToArray()).ShouldNotContain(canary, Case.Insensitive, file);
        }

        await ForgetAsync(app, date.EndsAt + TimeSpan.FromDays(6));
        (await app.RepliesAsync()).Count.ShouldBe(1);
        await ForgetAsync(app, date.EndsAt + TimeSpan.FromDays(8));

        (await app.RepliesAsync()).ShouldBeEmpty();
        (await app.EventAsync()).Occurrences.Single().Taken.ShouldBe(3);
    }

    private static Task<RsvpStatus> StatusAsync(RedressApp app, Id<Rsvp> id) => app.WithDbAsync(db => db.Set<Rsvp>().Where(reply => reply.Id == id).Select(reply => reply.Status).SingleAsync(Cancel));

    private static async Task RemindAsync(RedressApp app, DateTimeOffset at, int mails)
    {
        app.Clock.SetUtcNow(at);
        await RunAsync(app, new SendReminders());
        (mails is 0 ? 0 : (await app.MailsAsync(mails)).Count).ShouldBe(mails);
    }

    private static async Task ForgetAsync(RedressApp app, DateTimeOffset at)
    {
        app.Clock.SetUtcNow(at);
        await RunAsync(app, new ForgetReplies());
    }

    private static async Task RunAsync<TJob>(RedressApp app, TJob job)
        where TJob : IJob
    {
        await app.WithDbAsync(async db =>
        {
            db.Enqueue(job);
            return await db.SaveChangesAsync(Cancel);
        });
        var name = TJob.Name;
        await app.UntilAsync(async () => !await app.WithDbAsync(db => db.Set<JobRow>().AnyAsync(row => row.DeadAt == null && row.Name == name, Cancel)), TimeSpan.FromSeconds(1));
        await app.MailIsDoneAsync();
    }
}
