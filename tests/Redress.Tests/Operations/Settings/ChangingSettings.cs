using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Settings;

namespace Redress.Tests.Operations.Settings;

public sealed class ChangingSettings
{
    private const string Page = "/desk/settings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_change_holds_at_once_and_on_another_node_two_seconds_later(Store store)
    {
        await using var app = new RedressApp(store);
        await using var other = new RedressApp(store, ("ConnectionStrings:Redress", app.Services.GetRequiredService<IConfiguration>().GetConnectionString("Redress")));
        using var reader = other.CreateClient();
        using var admin = await app.SignInAsync(Role.Administrator);

        using var saved = await admin.PressAsync(Page, Page, Site(("Site:Name", "Riverside Desk"), ("Site:Footer:en", "Call us.\n\nOr write.")));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.GetStringAsync("/about", Cancel)).ShouldContain("Riverside Desk</title>");
        (await app.ReadPageAsync("/about")).QuerySelectorAll(".footer p").Take(2).Select(p => p.TextContent).ShouldBe(["Call us.", "Or write."]);
        for (var look = 0; look < 100 && !(await reader.GetStringAsync("/about", Cancel)).Contains("Riverside Desk", StringComparison.Ordinal); look++)
        {
            other.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(20, Cancel);
        }

        (await reader.GetStringAsync("/about", Cancel)).ShouldContain("Riverside Desk</title>");
        var entry = await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Subject == "settings/Site:Name", Cancel));
        (entry.Before, entry.After).ShouldBe(("{\"value\":\"Redress\"}", "{\"value\":\"Riverside Desk\"}"));
    }

    [Fact]
    public async Task What_the_operator_set_wins_and_is_shown_as_such()
    {
        await using var app = new RedressApp(settings: ("Site:Name", "From the environment"));
        using var admin = await app.SignInAsync(Role.Administrator);

        using var saved = await admin.PressAsync(Page, Page, Site(("Site:Name", "From the desk")));

        var page = await admin.GetStringAsync(Page, Cancel);
        page.ShouldContain("From the environment</title>");
        page.ShouldContain("Set by the operator in a file or the environment.");
        (await app.WithDbAsync(db => db.Set<SettingRow>().AnyAsync(row => row.Key == "Site:Name", Cancel))).ShouldBeFalse();
    }

    [Theory, EachStore]
    public async Task Colors_are_refused_with_their_contrast_or_become_a_style_that_a_browser_may_keep(Store store)
    {
        await using var app = new RedressApp(store);
        using var admin = await app.SignInAsync(Role.Administrator);
        (string, string)[] colors = [("group", "Colors"), ("Look:Light:Paper", ""), ("Look:Dark:Accent", ""), ("Look:Dark:Paper", "")];

        using var refused = await admin.PressAsync(Page, Page, [.. colors, ("Look:Light:Accent", "#e0a030")]);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Accent, light: This accent has a contrast of 2.1 : 1 on the paper (#faf8f4); links and buttons need at least 4.5 : 1.");
        (await admin.GetStringAsync("/about", Cancel)).ShouldNotContain("look.css");

        using var saved = await admin.PressAsync(Page, Page, [.. colors, ("Look:Light:Accent", "#7A1FA2")]);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = (await app.ReadPageAsync("/about")).QuerySelector("link[href^='/css/look.css']")!.GetAttribute("href")!;
        using var style = await admin.GetAsync(address, Cancel);
        (await style.Content.ReadAsStringAsync(Cancel)).ShouldContain("--act: #7a1fa2;");
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { style.Headers.ETag! } } };
        (await admin.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory, EachStore]
    public async Task A_secret_is_kept_encrypted_never_shown_and_stays_when_its_mask_is_sent_back(Store store)
    {
        await using var app = new RedressApp(store);
        using var admin = await app.SignInAsync(Role.Administrator);
        const string Secret = "smtp://desk:hunter2secret@127.0.0.1:9";

        using var saved = await admin.PressAsync(Page, Page, ("group", "Mail"), ("Mail:Url", Secret), ("Mail:From", "Desk <desk@example.org>"));
        var page = await admin.GetStringAsync(Page, Cancel);
        using var again = await admin.PressAsync(Page, Page, ("group", "Mail"), ("Mail:Url", "********"), ("Mail:From", "Other <desk@example.org>"));

        page.ShouldContain("value=\"********\"");
        page.ShouldNotContain("hunter2secret");
        app.Services.GetRequiredService<IConfiguration>()["Mail:Url"].ShouldBe(Secret);
        app.Services.GetRequiredService<IConfiguration>()["Mail:From"].ShouldBe("Other <desk@example.org>");
        (await app.WithDbAsync(db => db.Set<SettingRow>().SingleAsync(row => row.Key == "Mail:Url", Cancel))).Value.ShouldNotContain("hunter2secret");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().AnyAsync(entry => entry.After!.Contains("hunter2secret"), Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_test_mail_goes_at_once_or_says_why_not()
    {
        await using var app = new RedressApp();
        using var admin = await app.SignInAsync(Role.Administrator);

        using var sent = await admin.PressAsync(Page, $"{Page}?handler=Test", ("To", "ada@example.org"));
        Directory.GetFiles(Path.Combine(app.DataFolder, "mail"), "*.eml").ShouldHaveSingleItem();
        (await admin.GetStringAsync(Page, Cancel)).ShouldContain("The mail server took the test mail for ada@example.org.");

        using var saved = await admin.PressAsync(Page, Page, ("group", "Mail"), ("Mail:Url", "smtp://127.0.0.1:9"), ("Mail:From", ""));
        using var failed = await admin.PressAsync(Page, $"{Page}?handler=Test", ("To", "ada@example.org"));
        (await failed.Content.ReadAsStringAsync(Cancel)).ShouldContain("The test mail did not go: The mail server does not take mail now");
    }

    [Fact]
    public async Task Bad_input_is_named_by_field_and_nothing_typed_is_lost()
    {
        await using var app = new RedressApp();
        using var admin = await app.SignInAsync(Role.Administrator);

        using var answer = await admin.PressAsync(Page, Page, Site(("Site:TimeZone", "Moon/Crater"), ("Site:Name", "New name"), ("Site:Language", "es"), ("Site:Languages", "en")));

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("<a href=\"#Site-TimeZone\">Time zone: There is no such time zone; write it as America/Chicago.</a>");
        page.ShouldContain("value=\"New name\"");
        (await app.WithDbAsync(db => db.Set<SettingRow>().AnyAsync(Cancel))).ShouldBeFalse();
    }

    private static (string, string)[] Site(params (string Key, string Value)[] values) =>
    [
        ("group", "Site"), .. values,
        .. new[] { ("Site:Name", ""), ("Site:Url", ""), ("Site:Languages", "en"), ("Site:Languages", "es"), ("Site:Language", "en"), ("Site:TimeZone", "UTC"), ("Site:Footer:en", ""), ("Site:Footer:es", "") }
            .Where(standard => !values.Select(value => value.Key).Contains(standard.Item1, StringComparer.Ordinal)),
    ];
}
