using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Domain.Follow;
using Redress.Domain.Petitions;
using Redress.Follow.Digest;
using Redress.Platform.Audit;
using Redress.Platform.Counting;
using Redress.Platform.Jobs;

namespace Redress.Tests.Petitions.Organize;

public sealed class OrganizingAPetition
{
    private const string Numbers = "/desk/petitions/oak-road/numbers";
    private const string Export = "/desk/petitions/oak-road/numbers/export";
    private const string Message = "/desk/petitions/oak-road/message";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_numbers_show_days_hours_regions_and_how_signatures_stand(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddHours(3));
        await app.CountInAsync(client, "ben@mail.example", "Ben", "90210");
        using var waits = await client.SignByApiAsync("eva@mail.example", "Eva");
        using var moderator = await app.SignInAsync(Role.Moderator);

        using var answer = await moderator.GetAsync(Numbers, Cancel);
        var page = await answer.ReadAsync();

        page.QuerySelectorAll(".figure").Select(figure => figure.TextContent.Trim()).ShouldBe(["Counted2", "Confirmed by the link100% 1 may still confirm", "Held0", "Invalidated0", "Withdrawn0", "Followers0"]);
        page.QuerySelector("#chart-days-text")!.TextContent.ShouldBe("2 in all, at most 2 on 3/2/2026. The table has every day.");
        page.QuerySelector("#chart-hours-text")!.TextContent.ShouldStartWith("2 in all, at most 1 at 3/2/2026 9:00");
        page.QuerySelectorAll("[aria-labelledby=regions] tbody tr").Select(row => row.TextContent).ShouldBe(["California1", "New York1"]);
    }

    [Theory, EachStore]
    public async Task Where_a_signer_came_from_is_one_of_six_words_summed_by_day_and_not_in_the_signature(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        foreach (var (from, email) in new[] { ("search", "a@mail.example"), ("search", "b@mail.example"), ("social", "c@mail.example"), ("https://spy.example/person", "d@mail.example"), ("", "e@mail.example"), ("3", "f@mail.example") })
        {
            using var signed = await client.PostFormAsync("/petitions/oak-road", ("name", "Ana"), ("email", email), ("zip", "10011"), ("from", from));
            signed.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await app.WithDbAsync(async db =>
        {
            await app.Services.GetRequiredService<Counts>().FlushAsync(db, Cancel);
            return true;
        });

        var sums = await app.WithDbAsync(db => db.Set<DailyCount>().OrderByDescending(count => count.Count).Select(count => $"{count.What} {count.Count}").ToListAsync(Cancel));
        sums.ShouldBe(["signed-from-search 2", "signed-from-social 1"]);
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.GetAsync(Numbers, Cancel);
        (await answer.ReadAsync()).QuerySelectorAll("[aria-labelledby=sources] tbody tr").Take(2).Select(row => row.TextContent).ShouldBe(["Search engines2", "Social networks1"]);
        (await editor.GetStringAsync("/desk/numbers", Cancel)).ShouldNotContain("Everything else");
    }

    [Fact]
    public async Task A_confirmed_signature_is_in_the_desk_s_numbers_of_its_story_once()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        using var again = await client.ConfirmByApiAsync(await app.ConfirmTokenAsync("ana@mail.example"));

        var counted = await app.WithDbAsync(async db =>
        {
            await app.Services.GetRequiredService<Counts>().FlushAsync(db, Cancel);
            return await db.Set<DailyCount>().SingleAsync(count => count.What == Counted.Signed, Cancel);
        });

        (counted.StoryId, counted.Count).ShouldBe((story.Id.Value, 1));
    }

    [Fact]
    public async Task The_export_names_nobody_and_is_noted()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.PressAsync(Export, Export, ("days", "2"));

        var file = await answer.Content.ReadAsStringAsync(Cancel);

        foreach (var line in new[] { "state,Confirmed,,1", "day,2026-03-01,,0", "day,2026-03-02,,1", "hour,2026-03-02T09:00Z,,1", "region,US-NY,New York,1" })
        {
            file.ShouldContain($"\r\n{line}\r\n");
        }

        file.ShouldNotContain("Ana");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.What == "petition.numbers-exported", Cancel))).Subject.ShouldBe("petitions/oak-road");
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddMinutes(11));
        using var late = await editor.GetAsync(Export, Cancel);
        late.Headers.Location!.ToString().ShouldStartWith("/desk/sign-in?again=true");
    }

    [Fact]
    public async Task An_organizer_sees_the_numbers_of_their_own_petition_only()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open("other"));
        using var organizer = await app.SignInAsync(Role.Organizer);
        await app.WithDbAsync(async db =>
        {
            var own = Example.Open();
            own.OwnerId = (await db.Set<Account>().SingleAsync(Cancel)).Id;
            db.Add(own);
            return await db.SaveChangesAsync(Cancel);
        });

        foreach (var (page, refused) in new[] { ("numbers", HttpStatusCode.MethodNotAllowed), ("numbers/export", HttpStatusCode.NotFound), ("message", HttpStatusCode.NotFound) })
        {
            using var own = await organizer.GetAsync($"/desk/petitions/oak-road/{page}", Cancel);
            using var foreign = await organizer.GetAsync($"/desk/petitions/other/{page}", Cancel);
            using var posted = await organizer.PressAsync("/desk/petitions/oak-road/message", $"/desk/petitions/other/{page}?handler=Send", ("title", "A"), ("text", "B"));
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
            foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            posted.StatusCode.ShouldBe(refused);
        }
    }

    [Theory, EachStore]
    public async Task A_message_is_seen_first_then_sent_once_a_week_and_comes_with_the_digest(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync(new { name = "Ana", email = "ana@mail.example", zip = "10011", follow = true });
        using var confirmed = await client.ConfirmByApiAsync(await app.ConfirmTokenAsync("ana@mail.example"));
        await app.UntilAsync(db => db.Set<Followed>().AnyAsync(follow => follow.ConfirmedAt != null, Cancel));
        using var editor = await app.SignInAsync(Role.Editor);
        (string, string)[] fields = [("title", "The council has answered"), ("text", "It meets on Friday.\n\nCome and listen.")];

        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddMinutes(1));
        using var preview = await editor.PressAsync(Message, $"{Message}?handler=Preview", fields);
        (await app.WithDbAsync(db => db.Set<PetitionMessage>().AnyAsync(Cancel))).ShouldBeFalse();
        using var sent = await editor.PressAsync(Message, $"{Message}?handler=Send", fields);
        using var again = await editor.PressAsync("/desk/account", $"{Message}?handler=Send", fields);

        var shown = (await preview.ReadAsync()).QuerySelector("main")!.TextContent;
        shown.ShouldContain("1 person follows this petition.");
        shown.ShouldContain("Come and listen.");
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await app.ReadPageAsync("/petitions/oak-road/messages/1");
        page.QuerySelector("h1")!.TextContent.ShouldBe("The council has answered");
        page.QuerySelectorAll("p.measure").Select(paragraph => paragraph.TextContent).ShouldBe(["It meets on Friday.", "Come and listen."]);
        (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("section[aria-labelledby=messages] a")!.GetAttribute("href").ShouldBe("/petitions/oak-road/messages/1");
        await ItIsMailedOnceAsync(app);
    }

    private static async Task ItIsMailedOnceAsync(RedressApp app)
    {
        await app.WithDbAsync(async db =>
        {
            db.Enqueue(new TellFollowers());
            return await db.SaveChangesAsync(Cancel);
        });
        var mail = await app.MailAsync("ana@mail.example", mail => mail.StartsWith("The council has answered", StringComparison.Ordinal));
        mail.ShouldContain("/petitions/oak-road/messages/1");
        var message = Directory.GetFiles(Path.Combine(app.DataFolder, "mail")).Select(file => MimeKit.MimeMessage.Load(file, Cancel)).Single(message => message.Subject == "The council has answered");
        message.Headers["List-Unsubscribe"].ShouldNotBeNull().ShouldContain("<http");
        message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.What == "petition.message-sent", Cancel))).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task After_a_week_another_message_can_be_sent(Store store)
    {
        await using var app = new RedressApp(store);
        var petition = Example.Open();
        await app.SeedAsync(petition, new PetitionMessage { PetitionId = petition.Id, Number = 1, Title = "A", Text = "B", SentAt = app.Clock.GetUtcNow().AddDays(-7), SentBy = "Ana" });
        using var editor = await app.SignInAsync(Role.Editor);

        using var sent = await editor.PressAsync(Message, $"{Message}?handler=Send", ("title", "The next one"), ("text", "B"));

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.WithDbAsync(db => db.Set<PetitionMessage>().MaxAsync(message => message.Number, Cancel))).ShouldBe(2);
    }

    [Theory, EachStore]
    public async Task Two_messages_at_once_are_one_by_the_database_itself(Store store)
    {
        await using var app = new RedressApp(store);
        var petition = Example.Open();
        await app.SeedAsync(petition);
        PetitionMessage New() => new() { PetitionId = petition.Id, Number = 1, Title = "A", Text = "B", SentAt = Example.Day, SentBy = "Ana" };
        await app.SeedAsync(New());

        await Should.ThrowAsync<DbUpdateException>(() => app.SeedAsync(New()));
    }

    [Fact]
    public async Task A_message_that_is_too_long_or_empty_is_sent_back_with_what_was_typed()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.PressAsync(Message, $"{Message}?handler=Send", ("title", ""), ("text", new string('x', 2001)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#title", "#text"]);
        page.QuerySelector("textarea")!.TextContent.Length.ShouldBe(2001);
    }

    [Fact]
    public async Task Who_ticked_nothing_follows_nothing_and_erasing_ends_what_signing_began()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "plain@mail.example", "Plain");
        using var signed = await client.SignByApiAsync(new { name = "Ana", email = "ana@mail.example", zip = "10011", follow = true });
        using var confirmed = await client.ConfirmByApiAsync(await app.ConfirmTokenAsync("ana@mail.example"));
        await app.UntilAsync(db => db.Set<Followed>().AnyAsync(Cancel));
        (await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel))).ShouldBe(1);

        using var erased = await client.PostFormAsync("/signatures/manage?handler=Erase", ("token", await app.ManageTokenAsync("ana@mail.example")));

        (await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel))).ShouldBe(0);
    }
}
