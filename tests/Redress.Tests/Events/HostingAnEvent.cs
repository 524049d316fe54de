using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Domain.Moderation;
using Redress.Moderation.Decide;
using Redress.Platform.News;
using Redress.Tests.Follow;
using Redress.Tests.Moderation;
using Redress.Tests.Stories;

namespace Redress.Tests.Events;

public sealed class HostingAnEvent
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Anybody_hosts_by_a_button_in_a_mail_and_the_desk_looks_at_it_before_it_is_public(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "housing", 1);
        await app.SeedAsync(thread, story);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await client.GetStringAsync("/events/new?story=oak-road-bridge&kind=study", Cancel)).ShouldContain("value=\"Study group: Oak Road bridge to close in June\"");

        using var sent = await client.PostAsync("/events/new", EventApp.Form(("Story", "oak-road-bridge")));
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = (await app.MailsAsync(1))[0].Link("/events/host/");
        (await client.GetStringAsync(link, Cancel)).ShouldContain("Submit it");
        (await app.EventAsync()).Status.ShouldBe(EventStatus.Unconfirmed, "opening the page submits nothing");
        using var submitted = await client.PostAsync($"{link}?handler=Submit");
        submitted.Headers.Location!.ToString().ShouldEndWith("?done=submitted");
        var path = $"/events/{(await app.EventAsync()).Slug}";
        (await client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await DecideAsync(app, new Ruling(Verdict.Approve));

        path.ShouldBe("/events/ask-the-mayor-2026-03-10");
        (await client.GetStringAsync(path, Cancel)).ShouldContain("Oak Road bridge to close in June");
        (await client.GetStringAsync("/events?topic=housing", Cancel)).ShouldContain(path);
        (await client.GetStringAsync("/stories/oak-road-bridge", Cancel)).ShouldContain(path);
        var news = await app.WithDbAsync(db => db.Set<NewsItem>().Include(item => item.About).SingleAsync(item => item.Path == path, Cancel));
        news.About.Select(subject => subject.Kind).ShouldBe(["event", "gathering", "topic"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Title", "", "Title")]
    [InlineData("Kind", "Party", "Kind")]
    [InlineData("Date", "10 March", "Date")]
    [InlineData("Date", "2026-03-01", "Date")]
    [InlineData("Date", "2030-03-01", "Date")]
    [InlineData("Start", "6pm", "Start")]
    [InlineData("End", "18:30", "End")]
    [InlineData("Zone", "Eastern Standard Time", "Zone")]
    [InlineData("Where", "online", "Link")]
    [InlineData("Zip", "123", "Zip")]
    [InlineData("State", "ZZ", "State")]
    [InlineData("City", "", "City")]
    [InlineData("Capacity", "0", "Capacity")]
    [InlineData("Repeat", "Weekly", "Times")]
    [InlineData("Email", "host", "Email")]
    public async Task What_is_wrong_is_told_by_its_field_and_nothing_typed_is_lost(string field, string value, string wrong)
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();

        using var answer = await client.PostAsync("/events/new", EventApp.Form(("Accessibility", "Ramp & lift"), (field, value)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain($"href=\"#{wrong}\"");
        page.ShouldContain("Ramp &amp; lift");
        (await app.WithDbAsync(db => db.Set<Event>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_time_that_clocks_skip_is_explained_and_one_that_comes_twice_is_asked_about()
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();

        using var gap = await client.PostAsync("/events/new", EventApp.Form(("Date", "2026-03-08"), ("Start", "02:30"), ("End", "04:00")));
        (await gap.Content.ReadAsStringAsync(Cancel)).ShouldContain("clocks are put forward over it");
        using var twice = await client.PostAsync("/events/new", EventApp.Form(("Date", "2026-11-01"), ("Start", "01:30"), ("End", "03:00")));
        (await twice.Content.ReadAsStringAsync(Cancel)).ShouldContain("name=\"FirstOfTwo\"");
        using var first = await client.PostAsync("/events/new", EventApp.Form(("Date", "2026-11-01"), ("Start", "01:30"), ("End", "03:00"), ("FirstOfTwo", "true")));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var date = (await app.EventAsync()).Occurrences.Single();
        date.StartsAt.ShouldBe(new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-4)), "the first is by summer time");
        date.EndsAt.ShouldBe(new DateTimeOffset(2026, 11, 1, 3, 0, 0, TimeSpan.FromHours(-5)));
    }

    [Fact]
    public async Task The_time_zone_of_the_site_is_chosen_already()
    {
        await using var app = new RedressApp(Store.Sqlite, ("Site:TimeZone", "America/Denver"));

        (await app.ReadPageAsync("/events/new")).QuerySelector("#Zone")!.GetAttribute("value").ShouldBe("America/Denver");
    }

    [Theory, EachStore]
    public async Task Moving_tells_everybody_who_replied_raises_the_sequence_and_is_looked_at_afterwards(Store store)
    {
        await using var app = new RedressApp(store);
        var link = await HostedAsync(app);
        var date = (await app.EventAsync()).Occurrences.Single();
        await app.GoingAsync(date, "ana@people.example");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var moved = await client.PostAsync($"{link}?handler=Move", ("Which", $"{date.Id}"), ("Form.Date", "2026-03-12"), ("Form.Start", "19:00"), ("Form.End", "20:30"), ("Form.Venue", "Elm Hall"), ("Form.City", "Oakville"));

        moved.Headers.Location!.ToString().ShouldEndWith("?done=moved");
        var after = await app.EventAsync();
        after.Occurrences.Single().StartsAt.ShouldBe(new DateTimeOffset(2026, 3, 12, 19, 0, 0, TimeSpan.FromHours(-4)));
        after.Venue.ShouldBe("Elm Hall");
        after.Sequence.ShouldBeGreaterThan(0);
        var mail = (await app.MailsAsync(3)).Single(m => m.Subject == "Moved: Ask the mayor");
        mail.TextBody!.ShouldContain("Elm Hall");
        (await app.WithDbAsync(db => db.Set<ModerationCase>().CountAsync(c => c.Status == CaseStatus.Waiting, Cancel))).ShouldBe(1);
        (await client.GetStringAsync("/events.ics", Cancel)).ShouldContain("DTSTART;TZID=America/New_York:20260312T190000");
    }

    [Theory, EachStore]
    public async Task Calling_it_off_tells_everybody_and_leaves_it_visible_with_the_reason(Store store)
    {
        await using var app = new RedressApp(store);
        var link = await HostedAsync(app);
        await app.GoingAsync((await app.EventAsync()).Occurrences.Single(), "ana@people.example");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var cancelled = await client.PostAsync($"{link}?handler=Cancel", ("Part", "AllDates"), ("Because", "The hall has no heating."));

        cancelled.Headers.Location!.ToString().ShouldEndWith("?done=cancelled");
        (await app.MailsAsync(3)).Single(m => m.Subject == "Cancelled: Ask the mayor").TextBody!.ShouldContain("The hall has no heating.");
        var slug = (await app.EventAsync()).Slug;
        (await client.GetStringAsync($"/events/{slug}", Cancel)).ShouldContain("The hall has no heating.");
        (await client.GetStringAsync($"/events/{slug}.ics", Cancel)).ShouldContain("STATUS:CANCELLED");
        (await client.GetStringAsync("/events", Cancel)).ShouldContain("Cancelled");
    }

    [Theory, EachStore]
    public async Task New_words_of_a_host_are_shown_only_once_somebody_has_looked_at_them(Store store)
    {
        await using var app = new RedressApp(store);
        var link = await HostedAsync(app);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var worded = await client.PostAsync($"{link}?handler=Word", ("Form.Kind", "Vigil"), ("Form.Title", "Buy my soap"), ("Form.Text", "Cheap."), ("Form.Organizer", "Soap Inc"));

        worded.Headers.Location!.ToString().ShouldEndWith("?done=proposed");
        (await app.EventAsync()).Title.ShouldBe("Ask the mayor");
        await DecideAsync(app, new Ruling(Verdict.Reject, "advertising"));
        (await app.EventAsync()).ShouldSatisfyAllConditions(e => e.Title.ShouldBe("Ask the mayor"), e => e.Status.ShouldBe(EventStatus.Published), e => e.Proposed.ShouldBeNull());
    }

    [Theory, EachStore]
    public async Task More_room_lets_those_in_who_wait_and_less_than_are_coming_is_refused(Store store)
    {
        await using var app = new RedressApp(store);
        var link = await HostedAsync(app, ("Capacity", "1"));
        var date = (await app.EventAsync()).Occurrences.Single();
        await app.GoingAsync(date, "ana@people.example");
        await app.GoingAsync(date, "ben@people.example");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var more = await client.PostAsync($"{link}?handler=Seat", ("Form.Capacity", "2"));
        more.Headers.Location!.ToString().ShouldEndWith("?done=seated");
        (await app.RepliesAsync()).ShouldAllBe(reply => reply.Status == RsvpStatus.Going);
        using var less = await client.PostAsync($"{link}?handler=Seat", ("Form.Capacity", "1"));
        less.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_organizer_sees_and_changes_their_own_events_only_and_every_list_taken_out_is_logged()
    {
        await using var app = new RedressApp();
        using var owner = await app.SignInAsync(Role.Organizer);
        using var other = await app.SignInAsync(Role.Organizer);
        using var editor = await app.SignInAsync(Role.Editor);
        using var made = await owner.PressAsync("/desk/events/new", "/desk/events/new", EventApp.Form(("Organizer", "=cmd|' /C calc'!A0")));
        var page = made.Headers.Location!.ToString();
        var @event = await app.EventAsync();
        @event.Status.ShouldBe(EventStatus.Published);
        await app.GoingAsync(@event.Occurrences.Single(), "ana@people.example", needs: "=1+1");

        (await owner.GetStringAsync("/desk/events", Cancel)).ShouldContain("Ask the mayor");
        (await other.GetStringAsync("/desk/events", Cancel)).ShouldNotContain("Ask the mayor");
        (await other.GetAsync(page, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"{page}/replies", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stolen = await other.PressAsync("/desk/events/new", $"{page}?handler=Cancel");
        stolen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync(page, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var exported = await owner.PressAsync($"{page}/replies", $"{page}/replies?handler=Export");

        var csv = await exported.Content.ReadAsStringAsync(Cancel);
        csv.ShouldContain("Person ana@people.example,1,Coming,'=1+1");
        (await app.WithDbAsync(db => db.Set<Redress.Platform.Audit.AuditEntry>().Select(entry => entry.What).ToListAsync(Cancel))).ShouldBe(["event.published", "event.replies-exported"], ignoreOrder: true);
    }

    /// <summary>An event by somebody without an account, approved; its mail is the first in the folder.</summary>
    private static async Task<string> HostedAsync(RedressApp app, params (string, string)[] changes)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var sent = await client.PostAsync("/events/new", EventApp.Form(changes));
        var link = (await app.MailsAsync(1))[0].Link("/events/host/");
        using var submitted = await client.PostAsync($"{link}?handler=Submit");
        await DecideAsync(app, new Ruling(Verdict.Approve));
        return link;
    }

    private static async Task DecideAsync(RedressApp app, Ruling ruling)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var id = await app.WithDbAsync(db => db.Set<ModerationCase>().Where(c => c.Status == CaseStatus.Waiting).Select(c => c.Id).SingleAsync(Cancel));
        (await scope.ServiceProvider.GetRequiredService<DecideCase>().RunAsync(id, ruling, Notes.Person(Notes.Ann), Cancel)).ShouldBe(DecideAnswer.Decided);
    }
}
