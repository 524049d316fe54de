using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Moderate;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Tests.Petitions.Moderate;

public sealed class LookingAfterPetitions
{
    private const string Slug = "keep-the-oak-road-bridge-open";
    private const string Page = $"/desk/petitions/{Slug}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_draft_is_saved_opened_signed_and_closed_and_the_log_knows_its_text(Store store)
    {
        await using var app = new RedressApp(store);
        using var desk = await app.SignInAsync(Role.Editor);
        using var signer = app.CreateClient();
        await desk.OpenAsync();

        await app.CountInAsync(signer, "ana@example.org", slug: Slug);
        using var closed = await desk.StepAsync(Slug, "Close");

        var petition = await PetitionAsync(app);
        petition.Status.ShouldBe(PetitionStatus.Closed);
        (await LeavesAsync(app)).ShouldBe([LeafKind.Text, LeafKind.Sign, LeafKind.Close]);
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.Subject == $"petitions/{Slug}").OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync(Cancel)))
            .ShouldBe(["petition.created", "petition.opened", "petition.closed"]);
        (await app.ReadPageAsync($"/petitions/{Slug}")).QuerySelector(".kicker")!.TextContent.ShouldBe("Petition · closed");
    }

    [Fact]
    public async Task A_story_gives_the_first_wording_and_what_is_open_already_comes_first()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));
        using var desk = await app.SignInAsync(Role.Editor);

        using var answer = await desk.GetAsync("/desk/petitions/new?story=oak-road-bridge", Cancel);
        var page = await answer.ReadAsync();

        page.QuerySelector("#addressee")!.GetAttribute("value").ShouldBe("Ann Vale");
        page.QuerySelector("#ask")!.TextContent.ShouldContain("It is not known who will pay.");
        page.QuerySelector("#ask")!.TextContent.ShouldContain("publish the report by May");
        page.QuerySelector("#background")!.TextContent.ShouldContain("Oak Valley News reports");
        page.QuerySelector("section[aria-labelledby=similar] a")!.TextContent.ShouldBe(Example.Title);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost()
    {
        await using var app = new RedressApp();
        using var desk = await app.SignInAsync(Role.Editor);

        using var answer = await desk.PressAsync("/desk/petitions/new", "/desk/petitions/new", DeskForm.Of(title: "Short", closes: "2020-01-01"));
        var page = await answer.ReadAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#title", "#closes"]);
        page.QuerySelector("#title")!.GetAttribute("value").ShouldBe("Short");
        page.QuerySelector("#milestone-0")!.GetAttribute("value").ShouldBe("2");
        page.QuerySelector("#consequence-0")!.GetAttribute("value").ShouldBe("The council is asked to reply.");
    }

    [Fact]
    public async Task An_organizer_sees_and_changes_only_their_own()
    {
        await using var app = new RedressApp();
        using var own = await app.SignInAsync(Role.Organizer);
        using var other = await app.SignInAsync(Role.Organizer);
        await own.OpenAsync();

        using var list = await other.GetAsync("/desk/petitions", Cancel);
        using var foreign = await other.GetAsync(Page, Cancel);
        using var outcomes = await other.GetAsync($"{Page}/outcomes", Cancel);
        using var closing = await other.PressAsync("/desk/petitions/new", $"{Page}?handler=Step", ("step", "Close"));
        using var writing = await other.PressAsync("/desk/petitions/new", Page, DeskForm.Of());

        (await list.ReadAsync()).QuerySelector(".source-item").ShouldBeNull();
        (foreign.StatusCode, outcomes.StatusCode, closing.StatusCode, writing.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        using var mine = await own.GetAsync(Page, Cancel);
        mine.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Open);
    }

    [Theory, EachStore]
    public async Task A_new_text_is_a_new_version_and_signers_move_only_by_a_button_of_their_own(Store store)
    {
        await using var app = new RedressApp(store);
        using var desk = await app.SignInAsync(Role.Editor);
        using var signer = app.CreateClient();
        await desk.OpenAsync();
        await app.CountInAsync(signer, "ana@example.org", slug: Slug);
        var changed = DeskForm.Of(ask: "Repair it at night.");

        using var asked = await desk.PressAsync(Page, Page, changed);
        (await asked.ReadAsync()).QuerySelector("#agree")!.TextContent.ShouldBe("Make this version 2?");
        (await PetitionAsync(app)).Version.ShouldBe(1);
        using var published = await desk.PressAsync(Page, Page, [.. changed, ("agreed", "true")]);

        (await PetitionAsync(app)).Text.Ask.ShouldBe("Repair it at night.");
        var mail = await app.MailAsync("ana@example.org", text => text.StartsWith("Do you sign the new text?", StringComparison.Ordinal));
        mail.ShouldContain("Your signature stays under the text you signed");
        (await app.SignaturesAsync()).ShouldHaveSingleItem().Version.ShouldBe(1);
        var token = await app.ManageTokenAsync("ana@example.org");
        using var shown = await signer.GetAsync($"/signatures/manage/{token}", Cancel);
        (await shown.ReadAsync()).QuerySelector(".next .letter-body")!.TextContent.ShouldContain("Repair it at night.");
        (await app.SignaturesAsync()).ShouldHaveSingleItem().Version.ShouldBe(1);

        using var pressed = await signer.PostFormAsync("/signatures/manage?handler=Version", ("token", token), ("version", "2"));

        (await app.SignaturesAsync()).ShouldHaveSingleItem().Version.ShouldBe(2);
        (await app.CountAsync()).ShouldBe(1);
        (await LeavesAsync(app)).ShouldBe([LeafKind.Text, LeafKind.Sign, LeafKind.Text, LeafKind.Withdraw, LeafKind.Sign]);
        (await app.ReadPageAsync($"/petitions/{Slug}")).QuerySelectorAll("section[aria-labelledby=text-title] summary").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_about_the_same_text()
    {
        await using var app = new RedressApp();
        using var desk = await app.SignInAsync(Role.Editor);
        using var signer = app.CreateClient();
        await desk.OpenAsync();
        await app.CountInAsync(signer, "ana@example.org", slug: Slug);
        using var published = await desk.PressAsync(Page, Page, [.. DeskForm.Of(ask: "Repair it at night."), ("agreed", "true")]);
        await app.MailAsync("ana@example.org", text => text.StartsWith("Do you sign the new text?", StringComparison.Ordinal));
        var petition = await PetitionAsync(app);

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<AskSignersAgain>>().RunAsync(new AskSignersAgain(petition.Id, 2), Cancel);

        (await app.SignaturesAsync()).ShouldHaveSingleItem().Mail.ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task It_closes_by_itself_after_its_last_day(Store store)
    {
        await using var app = new RedressApp(store);
        using var desk = await app.SignInAsync(Role.Editor);
        await desk.OpenAsync(closes: "2026-03-02");
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddHours(16));

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IJobHandler<CloseDue>>().RunAsync(new CloseDue(), Cancel);
            await scope.ServiceProvider.GetRequiredService<IJobHandler<CloseDue>>().RunAsync(new CloseDue(), Cancel);
        }

        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Closed);
        (await LeavesAsync(app)).ShouldBe([LeafKind.Text, LeafKind.Close]);
    }

    [Fact]
    public async Task Taking_down_needs_a_reason_which_everybody_reads()
    {
        await using var app = new RedressApp();
        using var desk = await app.SignInAsync(Role.Editor);
        await desk.OpenAsync();

        using var refused = await desk.StepAsync(Slug, "TakeDown");
        (await PetitionAsync(app)).Status.ShouldBe(PetitionStatus.Open);
        using var down = await desk.StepAsync(Slug, "TakeDown", "A court has forbidden it.");
        using var client = app.CreateClient();
        using var gone = await client.GetAsync($"/petitions/{Slug}", Cancel);

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await gone.Content.ReadAsStringAsync(Cancel)).ShouldContain("A court has forbidden it.");
        (await LeavesAsync(app)).ShouldBe([LeafKind.Text, LeafKind.Close]);
    }

    [Theory, EachStore]
    public async Task Of_two_who_close_it_at_once_one_is_told(Store store)
    {
        await using var app = new RedressApp(store);
        var petition = Example.Open();
        await app.SeedAsync(petition);
        await using var one = app.Services.CreateAsyncScope();
        await using var two = app.Services.CreateAsyncScope();
        var (first, second) = (one.ServiceProvider.GetRequiredService<RedressDb>(), two.ServiceProvider.GetRequiredService<RedressDb>());
        var (a, b) = (await first.Set<Petition>().Include(p => p.Versions).SingleAsync(Cancel), await second.Set<Petition>().Include(p => p.Versions).SingleAsync(Cancel));

        await first.CloseForSignaturesAsync(a, app.Clock.GetUtcNow(), Cancel);
        await second.CloseForSignaturesAsync(b, app.Clock.GetUtcNow(), Cancel);

        (await first.TrySaveChangeAsync(Cancel)).ShouldBeTrue();
        (await second.TrySaveChangeAsync(Cancel)).ShouldBeFalse();
        (await LeavesAsync(app)).ShouldBe([LeafKind.Close]);
    }

    [Fact]
    public async Task Where_nobody_may_start_petitions_the_desk_may_not_either()
    {
        await using var app = new RedressApp(Store.Sqlite, ("Petitions:WhoMayStart", "nobody"));
        using var desk = await app.SignInAsync(Role.Editor);

        using var refused = await desk.PressAsync("/desk/petitions/new", "/desk/petitions/new", DeskForm.Of());

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Two_petitions_with_one_title_have_two_addresses()
    {
        await using var app = new RedressApp();
        using var desk = await app.SignInAsync(Role.Editor);

        using var first = await desk.PressAsync("/desk/petitions/new", "/desk/petitions/new", DeskForm.Of());
        using var second = await desk.PressAsync("/desk/petitions/new", "/desk/petitions/new", DeskForm.Of());

        second.Headers.Location!.ToString().ShouldBe($"/desk/petitions/{Slug}-2");
        first.Headers.Location!.ToString().ShouldBe($"/desk/petitions/{Slug}");
    }

    [Fact]
    public async Task The_samples_bring_a_petition_that_goes_with_them()
    {
        await using var app = new RedressApp();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Redress.Stories.Samples.SampleStories>().InstallAsync(Cancel);
        }

        (await app.ReadPageAsync("/stories/sample-mill-street-bridge")).QuerySelector(".petition form[data-sign]").ShouldNotBeNull();
        (await app.ReadPageAsync("/petitions/sample-publish-the-bridge-inspection-report")).QuerySelector(".sample").ShouldNotBeNull();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Redress.Stories.Samples.SampleStories>().RemoveAsync(Cancel);
        }

        (await app.WithDbAsync(db => db.Set<Petition>().CountAsync(Cancel))).ShouldBe(0);
    }

    private static Task<Petition> PetitionAsync(RedressApp app) => app.WithDbAsync(db => db.Set<Petition>().AsNoTracking().Include(petition => petition.Versions).SingleAsync(Cancel));

    /// <summary>The kinds of leaves in the order they were asked for, placed or not; count statements left out.</summary>
    private static Task<List<LeafKind>> LeavesAsync(RedressApp app) => app.WithDbAsync(async db =>
    {
        var placed = await db.Set<Redress.Petitions.Log.LogEntry>().OrderBy(entry => entry.Index).Select(entry => entry.Leaf).ToListAsync(Cancel);
        var pending = await db.Set<PendingLeaf>().OrderBy(leaf => leaf.Id).Select(leaf => leaf.Kind).ToListAsync(Cancel);
        return placed.Select(leaf => (LeafKind)leaf[1]).Where(kind => kind is not LeafKind.Count).Concat(pending).ToList();
    });
}
