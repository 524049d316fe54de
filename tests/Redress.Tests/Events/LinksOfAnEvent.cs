using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Domain.Links;
using Redress.Events.Host;
using Redress.Events.Remind;
using Redress.Events.Show;
using Redress.Links.Check;
using Redress.Links.Register;
using Redress.Platform.Audit;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.Privacy;
using Redress.Tests.Follow;
using Redress.Tests.Platform.Mail;

namespace Redress.Tests.Events;

public sealed class LinksOfAnEvent
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_broken_link_to_join_is_given_to_nobody_and_the_host_is_told_until_it_works_or_they_vouch_for_it(Store store)
    {
        var status = 200;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/room-4711", () => status is 200 ? Results.Text("The room") : Results.StatusCode(status)));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host)) { Add = MailApp.LeaveOnlyJobs };
        var @event = await OnlineAsync(app, $"{site.Url}/room-4711");
        var reply = app.ReplyLink(await app.GoingAsync(@event.Occurrences.Single(), "ana@people.example"));
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        await CheckAsync(app);
        (await client.GetStringAsync(reply, Cancel)).ShouldContain("room-4711");

        status = 404;
        await CheckAsync(app);
        var hidden = await client.GetStringAsync(reply, Cancel);
        hidden.ShouldNotContain("room-4711");
        hidden.ShouldContain("The link to join did not pass our check");
        using var editor = await app.SignInAsync(Role.Editor);
        (await editor.GetStringAsync("/desk/events", Cancel)).ShouldContain("The link to join does not work");
        var listed = await editor.GetStringAsync("/desk/links", Cancel);
        listed.ShouldContain("127.0.0.1");
        listed.ShouldContain($"/desk/events/{@event.Id}");
        listed.ShouldNotContain("room-4711", Case.Sensitive, "the desk's list shows the site only");

        using var kept = await editor.PressAsync($"/desk/events/{@event.Id}", $"/desk/events/{@event.Id}?handler=KeepLink");
        kept.Headers.Location!.ToString().ShouldEndWith("?done=kept");
        (await client.GetStringAsync(reply, Cancel)).ShouldContain("room-4711");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.What == "link.kept").Select(entry => $"{entry.Subject} {entry.After}").SingleAsync(Cancel))).ShouldNotContain("room-4711");
    }

    [Theory, EachStore]
    public async Task A_reminder_does_not_send_people_to_a_broken_link_and_a_host_without_an_account_gets_one_mail(Store store)
    {
        await using var site = await LoopbackSite.OfPagesAsync(("/", "nothing else"));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host)) { Add = MailApp.LeaveOnlyJobs };
        var @event = await OnlineAsync(app, $"{site.Url}/room-4711", host: "host@people.example");
        var date = @event.Occurrences.Single();
        await app.GoingAsync(date, "ana@people.example");
        await CheckAsync(app);

        await RunAsync(app, new TellOfBrokenLinks());
        var told = (await app.MailsAsync(1)).ShouldHaveSingleItem();
        told.Subject.ShouldBe("The link to join does not work: Town hall on the bridge");
        await RunAsync(app, new TellOfBrokenLinks());
        (await app.MailsAsync(1)).Count.ShouldBe(1, "once a week at most");
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        (await client.GetStringAsync(told.Link("/events/host/"), Cancel)).ShouldContain("I have tried it: it works");

        app.Clock.SetUtcNow(date.StartsAt - TimeSpan.FromMinutes(50));
        await RunAsync(app, new SendReminders());
        var reminder = (await app.MailsAsync(2)).Single(mail => mail.Subject == "Soon: Town hall on the bridge");
        reminder.TextBody!.ShouldNotContain("room-4711");
        reminder.TextBody!.ShouldContain("did not pass our check");

        using var vouched = await client.PostAsync($"{told.Link("/events/host/")}?handler=KeepLink");
        vouched.Headers.Location!.ToString().ShouldEndWith("?done=kept");
        (await app.WithDbAsync(db => db.Set<CheckedLink>().SingleAsync(link => link.Url.StartsWith("sealed:"), Cancel))).IsHidden.ShouldBeFalse();
    }

    [Theory, EachStore]
    public async Task A_meeting_that_sends_to_another_site_to_sign_in_is_not_broken(Store store)
    {
        await using var other = await LoopbackSite.OfPagesAsync(("/sign-in", "Sign in"));
        var elsewhere = other.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/room", () => Results.Redirect($"{elsewhere}/sign-in")));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host), ("Outbound:Allow:1", new Uri(elsewhere).Authority)) { Add = MailApp.LeaveOnlyJobs };
        await OnlineAsync(app, $"{site.Url}/room");

        await CheckAsync(app);

        var link = await app.WithDbAsync(db => db.Set<CheckedLink>().SingleAsync(l => l.Url.StartsWith("sealed:"), Cancel));
        (link.Verdict, link.IsBroken).ShouldBe((LinkVerdict.Unclear, false));
        link.Suggestion.ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task A_link_to_join_is_nowhere_in_plain_text(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        await OnlineAsync(app, "https://meet.example/canary-room");

        await RegisterAsync(app);

        var link = await app.WithDbAsync(db => db.Set<CheckedLink>().SingleAsync(l => l.Title == "Town hall on the bridge", Cancel));
        link.Url.ShouldStartWith("sealed:");
        (link.Key == LinkAddress.Key("https://meet.example/canary-room")).ShouldBeFalse("whoever guesses the address cannot tell from the key that it is the one");
        app.Services.GetRequiredService<SealedLinks>().Open(link.Url).ShouldBe("https://meet.example/canary-room");
        foreach (var file in Directory.EnumerateFiles(app.DataFolder, "redress.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(stream, System.Text.Encoding.Latin1);
            (await text.ReadToEndAsync(Cancel)).ShouldNotContain("canary-room");
        }
    }

    [Theory, EachStore]
    public async Task The_page_of_an_imported_event_and_the_map_are_hidden_while_broken_and_forgotten_when_the_event_is_over(Store store)
    {
        var status = 404;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/council", () => status is 200 ? Results.Text("Council") : Results.StatusCode(status)));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host)) { Add = MailApp.LeaveOnlyJobs };
        var feed = CalendarFeed.Follow("https://town.example/all.ics", "Oakville", null, AnEvent.Day);
        var council = new AnEvent { Slug = "council", Title = "Council", Feed = feed.Id, SourceUrl = $"{site.Url}/council" }.Published();
        await app.SeedAsync(feed, council);
        using var client = app.CreateClient();

        (await client.GetStringAsync("/events/council", Cancel)).ShouldContain($"{site.Url}/council");
        await CheckAsync(app, LinkAddress.Key($"{site.Url}/council"));
        var page = await client.GetStringAsync("/events/council", Cancel);
        page.ShouldNotContain($"href=\"{site.Url}/council\"");
        page.ShouldContain("this link did not pass our check");
        (await client.GetStringAsync("/events/council.json", Cancel)).ShouldNotContain($"{site.Url}/council");

        page.ShouldContain(MapLink.Service);
        await app.WithDbAsync(async db =>
        {
            var map = await db.Set<CheckedLink>().SingleAsync(link => link.Url == MapLink.Service, Cancel);
            map.Found(new LinkFails(LinkFault.Gone, "Gone."), app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Cancel);
        });
        app.Services.GetRequiredService<CheckedLinks>().Forget();
        (await client.GetStringAsync("/events/council", Cancel)).ShouldNotContain(MapLink.Service);

        status = 200;
        await CheckAsync(app, LinkAddress.Key($"{site.Url}/council"));
        (await client.GetStringAsync("/events/council", Cancel)).ShouldContain($"href=\"{site.Url}/council\"");
        app.Clock.AdjustTime(AnEvent.Day + TimeSpan.FromDays(30));
        await RegisterAsync(app);
        (await app.WithDbAsync(db => db.Set<CheckedLink>().AnyAsync(link => link.Title == "Council", Cancel))).ShouldBeFalse();
    }

    private static async Task<Event> OnlineAsync(RedressApp app, string link, string? host = null)
    {
        var data = app.Services.GetRequiredService<PersonalData>();
        var @event = new AnEvent { Place = EventPlace.Online, Link = data.Encrypt(link) }.Published();
        @event.HostAddress = host is null ? null : data.Encrypt(host);
        await app.SeedAsync(@event);
        return @event;
    }

    private static async Task RegisterAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<RegisterLinks>>().RunAsync(new RegisterLinks(), Cancel);
    }

    /// <summary>Registers all links and looks at one: the one to join, unless another is named.</summary>
    private static async Task CheckAsync(RedressApp app, string? key = null)
    {
        await RegisterAsync(app);
        key ??= await app.WithDbAsync(db => db.Set<CheckedLink>().Where(link => link.Url.StartsWith("sealed:")).Select(link => link.Key).SingleAsync(Cancel));
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<CheckLinks>().OneAsync(key, Cancel)).ShouldNotBeNull();
    }

    private static async Task RunAsync<TJob>(RedressApp app, TJob job)
        where TJob : IJob
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IJobHandler<TJob>>().RunAsync(job, Cancel);
        }

        await app.MailIsDoneAsync();
    }
}
