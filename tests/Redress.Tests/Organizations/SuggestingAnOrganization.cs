using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;
using Redress.Domain.Organizations;
using Redress.Organizations.Submit;
using Redress.Platform.Jobs;
using Redress.Platform.News;

namespace Redress.Tests.Organizations;

public sealed partial class SuggestingAnOrganization
{
    private static readonly (string, string)[] Filled =
    [
        ("Name", "Clean River Society"), ("About", "Tests the water of the river every week."), ("Website", "river.example"), ("Donate", "https://river.example/give"),
        ("Country", "US"), ("State", "AL"), ("Topics", "environment-pollution"), ("Email", "ana@mail.example"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task It_is_listed_once_the_button_was_pressed_and_a_moderator_agreed(Store store)
    {
        await using var app = new RedressApp(store);
        using var reader = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var sent = await SendAsync(reader, Filled);
        sent.Headers.Location!.ToString().ShouldBe("/organizations/sent");
        (await OneAsync(app)).Status.ShouldBe(OrganizationStatus.Unconfirmed);
        var link = Link().Match(await MailAsync(app)).Value;

        (await reader.GetStringAsync(link, Cancel)).ShouldContain("Yes, suggest it");
        (await OneAsync(app)).Status.ShouldBe(OrganizationStatus.Unconfirmed);
        using var pressed = await reader.PostAsync(link, null, Cancel);
        using var again = await reader.PostAsync(link, null, Cancel);
        (await OneAsync(app)).Status.ShouldBe(OrganizationStatus.Waiting);
        (await OneAsync(app)).SubmitterAddress.ShouldBeNull();
        (await reader.GetStringAsync(link, Cancel)).ShouldContain("Your suggestion waits to be looked at");
        (await app.ReadPageAsync(link)).QuerySelectorAll(".next a.button").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/topics/environment-pollution");

        var waiting = await app.WithDbAsync(db => db.Set<ModerationCase>().SingleAsync(Cancel));
        using var moderator = await app.SignInAsync(Role.Moderator);
        (await moderator.GetStringAsync($"/desk/moderation/{waiting.Id}", Cancel)).ShouldContain("Donate: https://river.example/give");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<Redress.Moderation.IModerated>().Single(kind => kind.Kind.Key is "organization").ApprovedAsync((await OneAsync(app)).Id.Value, Cancel);
            await scope.ServiceProvider.GetRequiredService<Redress.Platform.Database.RedressDb>().SaveChangesAsync(Cancel);
        }

        (await app.ReadPageAsync("/organizations/clean-river-society")).QuerySelector("h1")!.TextContent.ShouldBe("Clean River Society");
        (await app.WithDbAsync(db => db.Set<NewsItem>().Include(news => news.About).SingleAsync(Cancel))).About.Select(about => $"{about.Kind}:{about.Key}").Order(StringComparer.Ordinal)
            .ShouldBe(["organization:clean-river-society", "topic:environment-pollution"]);
    }

    [Theory, EachStore]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(Store store)
    {
        await using var app = new RedressApp(store);
        using var reader = app.CreateClient();

        using var answer = await SendAsync(reader,
        [
            ("Name", "Clean River Society"), ("About", "?"), ("Website", "http://10.0.0.1/"), ("Country", "CA"), ("Zip", "35501"), ("RegistrationNumber", "12"), ("Topics", "sorcery"), ("Email", "ana"),
        ]);

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        foreach (var field in new[] { "About", "Website", "Zip", "Register", "Topics", "Email" })
        {
            page.ShouldContain($"<a href=\"#{field}\">");
            page.ShouldContain($"id=\"{field}\"");
        }

        page.ShouldNotContain("<a href=\"#Name\">");
        page.ShouldContain("value=\"Clean River Society\"");
        page.ShouldContain("value=\"http://10.0.0.1/\"");
        (await app.WithDbAsync(db => db.Set<Organization>().AnyAsync(Cancel))).ShouldBeFalse();
    }

    [Theory, EachStore]
    public async Task What_nobody_confirms_is_forgotten_within_a_week(Store store)
    {
        await using var app = new RedressApp(store);
        using var reader = app.CreateClient();
        using var sent = await SendAsync(reader, Filled);
        var link = Link().Match(await MailAsync(app)).Value;

        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(8));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IJobHandler<ForgetUnconfirmed>>().RunAsync(new ForgetUnconfirmed(), Cancel);
        }

        (await app.WithDbAsync(db => db.Set<Organization>().AnyAsync(Cancel))).ShouldBeFalse();
        (await reader.GetStringAsync(link, Cancel)).ShouldContain("There is nothing to confirm");
        (await reader.GetAsync("/organizations/confirm/nonsense", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient reader, (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await reader.PostAsync("/organizations/new", form, Cancel);
    }

    private static Task<Organization> OneAsync(RedressApp app) => app.WithDbAsync(db => db.Set<Organization>().AsNoTracking().SingleAsync(Cancel));

    private static async Task<string> MailAsync(RedressApp app)
    {
        var folder = Path.Combine(app.DataFolder, "mail");
        await app.UntilAsync(_ => Task.FromResult(Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length > 0));
        return (await MimeMessage.LoadAsync(Directory.GetFiles(folder, "*.eml").Single(), Cancel)).TextBody!;
    }

    [GeneratedRegex(@"/organizations/confirm/[\w-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
