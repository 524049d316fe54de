using System.Net;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Officials;
using Redress.Platform.Audit;

namespace Redress.Tests.Officials;

/// <summary>The desk's page about officials: age, gaps, and importing again.</summary>
public sealed class LookingAfterOfficials : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-desk-officials-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EachStore]
    public async Task An_editor_sees_age_checksum_and_gaps(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedCongressAsync();
        await app.SeedAsync(ASmallCongress.Holder("O000001", "Olga Over", "us-house:AL-7", 2026));
        using var client = await app.SignInAsync(Role.Editor);

        var html = await client.GetStringAsync("/desk/officials", Cancel);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancel);

        page.QuerySelectorAll(".figure dd").Select(figure => figure.TextContent).ShouldBe(["1", "1", "0"]);
        page.QuerySelector("code")!.TextContent.ShouldBe(new string('a', 64));
    }

    [Theory, EachStore]
    public async Task The_button_imports_again_in_the_background_and_is_audited(Store store)
    {
        await using var app = new RedressApp(store);
        Write("""{"id":"ocd-person/1","name":"Una Upper","roles":[{"type":"upper","district":"T","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"}]}""");
        await app.ImportAsync(RosterKind.OpenStates, _folder.FullName);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Write("""{"id":"ocd-person/2","name":"Lou Lower","roles":[{"type":"lower","district":"14","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"}]}""");
        using var client = await app.SignInAsync(Role.Editor);

        using var pressed = await client.PressAsync("/desk/officials", "/desk/officials", ("roster", "us-states/ak"));

        pressed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await EndAsync(app)).State.ShouldBe(RefreshState.Done);
        (await app.WithDbAsync(db => db.Officials.Select(official => official.Name).ToListAsync(Cancel))).ShouldBe(["Lou Lower"]);
        (await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.What == "officials.refresh-asked", Cancel))).Subject.ShouldBe("officials/rosters/us-states/ak");
        (await client.GetStringAsync("/desk/officials", Cancel)).ShouldContain("New: Lou Lower");
    }

    [Fact]
    public async Task A_source_that_is_wrong_by_now_is_told_and_what_was_there_stays()
    {
        await using var app = new RedressApp();
        Write("""{"id":"ocd-person/1","name":"Una Upper","roles":[{"type":"upper","district":"T","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"}]}""");
        await app.ImportAsync(RosterKind.OpenStates, _folder.FullName);
        Write("{\"id\":");
        using var client = await app.SignInAsync(Role.Administrator);

        using var pressed = await client.PressAsync("/desk/officials", "/desk/officials", ("roster", "us-states/ak"));

        var end = await EndAsync(app);
        end.State.ShouldBe(RefreshState.Failed);
        end.Text.ShouldBe("ak.ndjson, line 1: this is not valid JSON, or the file ends too early; nothing was changed.");
        (await app.WithDbAsync(db => db.Officials.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Organizer)]
    public async Task Nobody_else_is_let_in(Role role)
    {
        await using var app = new RedressApp();
        using var client = await app.SignInAsync(role);
        using var answer = await client.GetAsync("/desk/officials", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<RosterRefresh> EndAsync(RedressApp app)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await app.WithDbAsync(db => db.Set<RosterRefresh>().AsNoTracking().SingleAsync(Cancel)) is { State: RefreshState.Done or RefreshState.Failed } end)
            {
                return end;
            }

            await Task.Delay(50, Cancel);
        }

        throw new TimeoutException("The refresh did not end.");
    }

    private void Write(string line) => File.WriteAllText(Path.Combine(_folder.FullName, "ak.ndjson"), line);
}
