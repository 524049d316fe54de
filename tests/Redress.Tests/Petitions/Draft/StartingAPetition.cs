using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Draft;
using Redress.Platform.Jobs;

namespace Redress.Tests.Petitions.Draft;

public sealed partial class StartingAPetition
{
    private const string Slug = "publish-the-bridge-report";
    private const string Starter = "ana@example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_leads_to_it_and_gives_the_first_wording()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));

        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#start a")!.GetAttribute("href").ShouldBe("/petitions/new?story=oak-road-bridge");
        var page = await app.ReadPageAsync("/petitions/new?story=oak-road-bridge");

        page.QuerySelector("#addressee")!.GetAttribute("value").ShouldBe("Ann Vale");
        page.QuerySelector("#ask")!.TextContent.ShouldContain("It is not known who will pay.");
        page.QuerySelector("#similar")!.ParentElement!.QuerySelector("a")!.GetAttribute("href").ShouldBe("/petitions/oak-road");
    }

    [Fact]
    public async Task Two_steps_carry_along_what_was_typed_also_back_and_over_mistakes()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open(title: "Publish the report on the bridge"));
        using var client = app.CreateClient();

        using var wrong = await client.PostFormAsync("/petitions/new?handler=Next", Text(title: "Short"));
        using var second = await client.PostFormAsync("/petitions/new?handler=Next", Text());
        using var noAddress = await client.PostFormAsync("/petitions/new?handler=Send", [.. Text(), ("Where", "State"), ("email", "ana.example.org")]);
        using var back = await client.PostFormAsync("/petitions/new?handler=Back", [.. Text(), ("Where", "UnitedStates"), ("email", "ana.example.org")]);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.ReadAsync()).QuerySelector("#ask")!.TextContent.ShouldContain("Publish it by May.");
        var page = await second.ReadAsync();
        page.QuerySelector("#similar").ShouldNotBeNull();
        page.QuerySelector("input[name=Title]")!.GetAttribute("value").ShouldBe("Publish the bridge report");
        var refused = await noAddress.ReadAsync();
        refused.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#state", "#email"]);
        refused.QuerySelector("#email")!.GetAttribute("value").ShouldBe("ana.example.org");
        var first = await back.ReadAsync();
        first.QuerySelector("#title")!.GetAttribute("value").ShouldBe("Publish the bridge report");
        first.QuerySelector("input[name=Where]")!.GetAttribute("value").ShouldBe("UnitedStates");
        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Nobody_sees_it_before_its_button_is_pressed_then_a_moderator_opens_it(Store store)
    {
        await using var app = new RedressApp(store);
        using var client = app.CreateClient();
        var link = await StartAsync(app, client);

        using var opened = await client.GetAsync(link, Cancel);
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Draft);
        using var notYet = await client.GetAsync($"/petitions/{Slug}", Cancel);
        using var confirmed = await client.PostFormAsync($"{link}?handler=Confirm");
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Moderation);
        await DecideAsync(app, "Approve");

        notYet.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await opened.ReadAsync()).QuerySelector("#confirm").ShouldNotBeNull();
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Open);
        (await app.WithDbAsync(db => db.Set<PendingLeaf>().Select(leaf => leaf.Kind).ToListAsync(Cancel))).ShouldBe([LeafKind.Text]);
        (await app.MailAsync(Starter, mail => mail.StartsWith("Petition is approved", StringComparison.Ordinal))).ShouldContain($"/petitions/{Slug}");
        (await app.ReadPageAsync($"/petitions/{Slug}")).QuerySelector("section[aria-labelledby=text-title]")!.TextContent.ShouldContain("Started by a reader");
        (await app.WithDbAsync(db => db.Set<PetitionStarter>().Select(starter => starter.Email).SingleAsync(Cancel))).ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task With_enough_sponsors_and_no_sooner_it_goes_to_moderation(Store store)
    {
        await using var app = new RedressApp(store, ("Petitions:SponsorsNeeded", "2"));
        using var client = app.CreateClient();
        var link = await StartAsync(app, client);
        using var confirmed = await client.PostFormAsync($"{link}?handler=Confirm");
        var sponsor = (await confirmed.ReadAsync()).QuerySelector(".copy-text a")!.GetAttribute("href")!;

        await BackAsync(app, client, sponsor, Starter);
        await BackAsync(app, client, sponsor, "ben@example.org");
        await BackAsync(app, client, sponsor, "ben+again@gmail.com");
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Moderation);
        await DecideAsync(app, "Approve");

        (await app.WithDbAsync(db => db.Set<PetitionSponsor>().CountAsync(s => s.ConfirmedAt != null, Cancel))).ShouldBe(2);
        (await app.MailAsync("ben@example.org", mail => mail.StartsWith("It is open", StringComparison.Ordinal))).ShouldContain($"/petitions/{Slug}");
        await app.UntilAsync(db => db.Set<PetitionSponsor>().AllAsync(s => s.ConfirmedAt == null || s.Email == null, Cancel));
    }

    [Fact]
    public async Task Opening_a_sponsors_link_counts_nothing_and_one_address_counts_once()
    {
        await using var app = new RedressApp(Store.Sqlite, ("Petitions:SponsorsNeeded", "2"));
        using var client = app.CreateClient();
        using var confirmed = await client.PostFormAsync($"{await StartAsync(app, client)}?handler=Confirm");
        var sponsor = (await confirmed.ReadAsync()).QuerySelector(".copy-text a")!.GetAttribute("href")!;
        using var asked = await client.PostFormAsync(sponsor, ("email", "ben@example.org"));
        var own = SponsorLink().Match(await app.MailAsync("ben@example.org", SponsorLink().IsMatch)).Value;

        using var opened = await client.GetAsync(own, Cancel);
        (await SponsorsAsync(app)).ShouldBe(0);
        using var once = await client.PostFormAsync(own);
        using var twice = await client.PostFormAsync(own);
        using var again = await client.PostFormAsync(sponsor, ("email", "BEN@example.org"));

        (await twice.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("You back it");
        (await again.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Check your e-mail to back it");
        (await SponsorsAsync(app)).ShouldBe(1);
        (await app.WithDbAsync(db => db.Set<PetitionSponsor>().CountAsync(Cancel))).ShouldBe(1);
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Sponsoring);
    }

    [Fact]
    public async Task Turned_down_it_is_shown_with_the_reason_and_an_appeal_opens_it()
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();
        using var confirmed = await client.PostFormAsync($"{await StartAsync(app, client)}?handler=Confirm");

        await DecideAsync(app, "Reject", "unclear", "Name the report.");
        var page = await app.ReadPageAsync($"/petitions/{Slug}");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Publish the bridge report");
        page.QuerySelector(".note")!.TextContent.ShouldContain("It is not clear what is meant or asked for.");
        page.QuerySelector(".note")!.TextContent.ShouldContain("Name the report.");
        page.QuerySelector("form[data-sign]").ShouldBeNull();

        var mail = await app.MailAsync(Starter, text => text.StartsWith("Petition is not approved", StringComparison.Ordinal));
        using var appealed = await client.PostFormAsync(AppealLink().Match(mail).Value, ("Text", "It is the one of February."));
        await DecideAsync(app, "Approve");

        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Open);
        (await app.ReadPageAsync($"/petitions/{Slug}")).QuerySelector("form[data-sign]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Some_reasons_hide_the_text()
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();
        using var confirmed = await client.PostFormAsync($"{await StartAsync(app, client)}?handler=Confirm");

        await DecideAsync(app, "Reject", "libel", "Ann Vale has stolen nothing.");
        var page = await app.ReadPageAsync($"/petitions/{Slug}");
        using var json = await client.GetAsync($"/petitions/{Slug}.json", Cancel);

        page.DocumentElement.TextContent.ShouldNotContain("Publish the bridge report");
        page.DocumentElement.TextContent.ShouldNotContain("stolen");
        page.QuerySelector(".note")!.TextContent.ShouldContain("false and defamatory");
        json.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_starter_changes_the_text_before_it_goes_on_and_takes_it_back_until_it_opens()
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();
        var link = await StartAsync(app, client);

        using var saved = await client.PostFormAsync($"{link}?handler=Save", Text(ask: "Publish it today."));
        using var confirmed = await client.PostFormAsync($"{link}?handler=Confirm");
        using var late = await client.PostFormAsync($"{link}?handler=Save", Text(ask: "Something else."));
        (await PetitionAsync(app)).Text.Ask.ShouldBe("Publish it today.");
        using var back = await client.PostFormAsync($"{link}?handler=TakeBack");

        (await back.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("It is deleted");
        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(0);
        (await app.WithDbAsync(db => db.Set<ModerationCase>().Select(c => c.Status).SingleAsync(Cancel))).ShouldBe(CaseStatus.Withdrawn);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("desk")]
    public async Task Where_readers_may_not_they_are_told_and_nothing_is_kept(string who)
    {
        await using var app = new RedressApp(Store.Sqlite, ("Petitions:WhoMayStart", who));
        using var client = app.CreateClient();

        using var sent = await client.PostFormAsync("/petitions/new?handler=Send", [.. Text(), ("email", Starter)]);

        (await sent.ReadAsync()).QuerySelector("main")!.TextContent.ShouldContain("On this site petitions are started by the desk only.");
        (await app.ReadPageAsync("/petitions")).QuerySelector("a[href='/petitions/new']").ShouldBeNull();
        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, EachStore]
    public async Task What_nobody_confirms_is_deleted_after_a_week(Store store)
    {
        await using var app = new RedressApp(store);
        using var client = app.CreateClient();
        await StartAsync(app, client);
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddDays(8));

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<ForgetDrafts>>().RunAsync(new ForgetDrafts(), Cancel);

        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(0);
        (await app.WithDbAsync(db => db.Set<PetitionStarter>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task One_address_leaves_at_most_three_drafts_and_the_answer_tells_nothing()
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();
        var answers = new List<string>();

        for (var i = 0; i < 4; i++)
        {
            using var sent = await client.PostFormAsync("/petitions/new?handler=Send", [.. Text(), ("email", Starter)]);
            answers.Add(await sent.Content.ReadAsStringAsync(Cancel));
        }

        answers.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(3);
    }

    private static (string, string?)[] Text(string title = "Publish the bridge report", string ask = "Publish it by May.") =>
        [("Title", title), ("Addressee", "the County Council"), ("Ask", ask), ("Background", "Inspectors found cracks.")];

    /// <returns>The private link.</returns>
    private static async Task<string> StartAsync(RedressApp app, HttpClient client)
    {
        using var sent = await client.PostFormAsync("/petitions/new?handler=Send", [.. Text(), ("Where", "Anywhere"), ("email", Starter)]);
        (await sent.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Check your e-mail to go on");
        return DraftLink().Match(await app.MailAsync(Starter, DraftLink().IsMatch)).Value;
    }

    private static async Task BackAsync(RedressApp app, HttpClient client, string sponsor, string email)
    {
        using var asked = await client.PostFormAsync(sponsor, ("email", email));
        using var pressed = await client.PostFormAsync(SponsorLink().Match(await app.MailAsync(email, SponsorLink().IsMatch)).Value);
        pressed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task DecideAsync(RedressApp app, string verdict, string? reason = null, string? note = null)
    {
        using var moderator = await app.SignInAsync(Role.Moderator);
        var id = await app.WithDbAsync(db => db.Set<ModerationCase>().Select(c => c.Id).SingleAsync(Cancel));
        using var decided = await moderator.PressAsync($"/desk/moderation/{id}", $"/desk/moderation/{id}?handler=Decide", ("verdict", verdict), ("Reason", reason ?? ""), ("Note", note ?? ""));
        ((int)decided.StatusCode).ShouldBeLessThan(400);
    }

    private static Task<Petition> PetitionAsync(RedressApp app) => app.WithDbAsync(db => db.Set<Petition>().AsNoTracking().Include(petition => petition.Versions).SingleAsync(Cancel));

    private static Task<int> SponsorsAsync(RedressApp app) => app.WithDbAsync(db => db.Set<PetitionSponsor>().CountAsync(sponsor => sponsor.ConfirmedAt != null, Cancel));

    [GeneratedRegex("/petitions/drafts/[\\w-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex DraftLink();

    [GeneratedRegex("/petitions/sponsor/confirm/[\\w-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex SponsorLink();

    [GeneratedRegex("/moderation/appeal/[\\w-]{43}", RegexOptions.NonBacktracking)]
    private static partial Regex AppealLink();
}
