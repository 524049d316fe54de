using AngleSharp;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Platform.Database;

namespace Redress.Tests;

/// <summary>People of the desk, signed in as they would be: by a link that works once.</summary>
internal static class SignedIn
{
    private static int _people;

    /// <summary>A client of a new person with these roles; it follows no redirects.</summary>
    public static async Task<HttpClient> SignInAsync(this RedressApp app, params Role[] roles)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var entered = await client.PostAsync(await app.SignInLinkAsync(roles), null, TestContext.Current.CancellationToken);
        entered.Headers.Location!.ToString().ShouldStartWith("/desk");
        return client;
    }

    /// <returns>The path that signs in a new person with these roles.</returns>
    public static async Task<string> SignInLinkAsync(this RedressApp app, params Role[] roles)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var now = app.Clock.GetUtcNow();
        var n = Interlocked.Increment(ref _people);
        var account = Account.Of(Guid.CreateVersion7(now), $"Person {n}", $"person{n}@desk.example", now, roles);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
        var path = scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Add(LinkPurpose.SignIn, account.Id);
        await scope.ServiceProvider.GetRequiredService<RedressDb>().SaveChangesAsync();
        return path;
    }

    /// <summary>Opens a page and presses one of its buttons: posts these fields with the page's own token.</summary>
    /// <param name="client">Who does it.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="target">Where the form is posted: the page, with its handler.</param>
    /// <param name="fields">What is filled in.</param>
    public static async Task<HttpResponseMessage> PressAsync(this HttpClient client, string page, string target, params (string Name, string Value)[] fields)
    {
        var cancel = TestContext.Current.CancellationToken;
        var html = await client.GetStringAsync(page, cancel);
        var document = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), cancel);
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(target, form, cancel);
    }
}
