using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;

namespace Redress.Tests.Accounts;

public sealed class SigningIn
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_first_link_makes_an_administrator_once(Store store)
    {
        await using var app = new RedressApp(store);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var link = await SetUpLinkAsync(app);

        using var made = await PostAsync(client, link, ("Name", "Ada"), ("Email", "ada@desk.example"));
        using var desk = await client.GetAsync("/desk/accounts", Cancel);
        using var again = await PostAsync(app.CreateClient(), link!, ("Name", "Eve"), ("Email", "eve@desk.example"));

        made.Headers.Location!.ToString().ShouldBe("/desk/account");
        desk.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadAsStringAsync(Cancel)).ShouldContain("used already");
        (await SetUpLinkAsync(app)).ShouldBeNull();
        (await app.WithDbAsync(db => db.Set<Account>().Select(account => account.Name).ToListAsync(Cancel))).ShouldBe(["Ada"]);
    }

    [Theory, EachStore]
    public async Task A_mailed_link_signs_in_once_and_only_by_its_button(Store store)
    {
        await using var app = new RedressApp(store);
        var link = await app.SignInLinkAsync(Role.Editor);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        (await client.GetStringAsync(link, Cancel)).ShouldContain("Sign in");
        using var before = await client.GetAsync("/desk/account", Cancel);
        using var pressed = await client.PostAsync(link, null, Cancel);
        using var after = await client.GetAsync("/desk/account", Cancel);
        using var again = await app.CreateClient().PostAsync(link, null, Cancel);

        before.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await again.Content.ReadAsStringAsync(Cancel)).ShouldContain("no longer good");
    }

    [Fact]
    public async Task A_link_is_no_good_after_20_minutes()
    {
        await using var app = new RedressApp();
        var link = await app.SignInLinkAsync(Role.Editor);

        app.Clock.Advance(TimeSpan.FromMinutes(21));

        (await app.CreateClient().GetStringAsync(link, Cancel)).ShouldContain("no longer good");
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        await using var app = new RedressApp();
        using var client = await app.SignInAsync(Role.Editor);
        var known = await app.WithDbAsync(db => db.Set<Account>().Select(account => account.Email!).SingleAsync(Cancel));

        using var first = await PostAsync(client, "/desk/sign-in", ("Email", known));
        using var second = await PostAsync(client, "/desk/sign-in", ("Email", "nobody@desk.example"));

        var (there, absent) = (await first.Content.ReadAsStringAsync(Cancel), await second.Content.ReadAsStringAsync(Cancel));
        there.Replace(known, "", StringComparison.Ordinal).ShouldBe(absent.Replace("nobody@desk.example", "", StringComparison.Ordinal));
        var mails = Path.Combine(app.DataFolder, "mail");
        await Redress.Tests.Platform.Mail.MailApp.UntilAsync(app, () => Task.FromResult(Directory.Exists(mails) && Directory.GetFiles(mails, "*.eml").Length > 0));
        Directory.GetFiles(mails, "*.eml").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_needs_a_recent_sign_in_asks_again_after_ten_minutes()
    {
        await using var app = new RedressApp();
        using var client = await app.SignInAsync(Role.Administrator);
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        using var answer = await client.GetAsync("/desk/accounts", Cancel);

        answer.Headers.Location!.ToString().ShouldStartWith("/desk/sign-in?again=true&returnPath=%2Fdesk%2Faccounts");
    }

    [Theory, EachStore]
    public async Task Revoking_holds_at_the_next_request(Store store)
    {
        await using var app = new RedressApp(store);
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var editor = await app.SignInAsync(Role.Editor);
        var id = await app.WithDbAsync(db => db.Set<Account>().Where(account => account.Roles.Any(role => role.Role == Role.Editor)).Select(account => account.Id).SingleAsync(Cancel));

        using var pressed = await administrator.PressAsync("/desk/accounts", "/desk/accounts?handler=Revoke", ("id", $"{id}"));
        using var next = await editor.GetAsync("/desk/account", Cancel);

        pressed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        next.Headers.Location!.ToString().ShouldContain("/desk/sign-in");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Select(entry => entry.What).ToListAsync(Cancel))).ShouldContain("account.revoked", StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_stays_administrator()
    {
        await using var app = new RedressApp();
        using var administrator = await app.SignInAsync(Role.Administrator);
        var id = await app.WithDbAsync(db => db.Set<Account>().Select(account => account.Id).SingleAsync(Cancel));

        using var pressed = await administrator.PressAsync("/desk/accounts", "/desk/accounts?handler=Revoke", ("id", $"{id}"));

        (await pressed.Content.ReadAsStringAsync(Cancel)).ShouldContain("Somebody must stay administrator");
        (await administrator.GetAsync("/desk/account", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_sessions_too()
    {
        await using var app = new RedressApp();
        using var here = await app.SignInAsync(Role.Editor);
        using var there = app.CreateClient(new() { AllowAutoRedirect = false });
        await using var scope = app.Services.CreateAsyncScope();
        var account = await app.WithDbAsync(db => db.Set<Account>().SingleAsync(Cancel));
        var path = await app.WithDbAsync(async db =>
        {
            var link = scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Add(LinkPurpose.SignIn, account.Id);
            await scope.ServiceProvider.GetRequiredService<Redress.Platform.Database.RedressDb>().SaveChangesAsync(Cancel);
            return link;
        });
        using var entered = await there.PostAsync(path, null, Cancel);

        using var pressed = await here.PressAsync("/desk/account", "/desk/account?handler=SignOutEverywhere");

        (await there.GetAsync("/desk/account", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync("/desk/account", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData("same-origin", null, HttpStatusCode.OK)]
    [InlineData(null, "http://localhost", HttpStatusCode.OK)]
    public async Task A_change_must_come_from_a_page_of_ours(string? fetchSite, string? origin, HttpStatusCode expected)
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/sign-in") { Content = new FormUrlEncodedContent([KeyValuePair.Create("Email", "a@desk.example")]) };

        if (fetchSite is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", fetchSite);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(expected);
    }

    private static async Task<string?> SetUpLinkAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUp>().LinkAsync(Cancel);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string? path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(path, form, Cancel);
    }
}
