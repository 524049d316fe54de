using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;

namespace Redress.Tests.Petitions;

/// <summary>Signing as a browser without scripts, a program, and the owner of a mailbox do it.</summary>
internal static partial class Signing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> SignByApiAsync(this HttpClient client, object body, string slug = "oak-road") =>
        client.PostAsJsonAsync($"/api/v1/petitions/{slug}/signatures", body, Cancel);

    public static Task<HttpResponseMessage> SignByApiAsync(this HttpClient client, string email, string name = "Ana Marín", string zip = "10011", string slug = "oak-road") =>
        client.SignByApiAsync(new { name, email, zip }, slug);

    /// <summary>Sends a form as a browser does from a page of our own.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string path, params (string Name, string? Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!))),
        };
        return await client.SendAsync(request, Cancel);
    }

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        return await BrowsingContext.New().OpenAsync(page => page.Content(html), Cancel);
    }

    /// <summary>The token of the link to confirm in the newest mail to the address, once it is there.</summary>
    public static async Task<string> ConfirmTokenAsync(this RedressApp app, string email) => Confirming().Match(await app.MailAsync(email, mail => Confirming().IsMatch(mail))).Groups["token"].Value;

    public static async Task<string> ManageTokenAsync(this RedressApp app, string email) => Managing().Match(await app.MailAsync(email, mail => Managing().IsMatch(mail))).Groups["token"].Value;

    public static Task<HttpResponseMessage> ConfirmByApiAsync(this HttpClient client, string token) => client.PostAsJsonAsync("/api/v1/signatures/confirm", new { token }, Cancel);

    /// <summary>Signs and confirms.</summary>
    public static async Task CountInAsync(this RedressApp app, HttpClient client, string email, string name = "Ana Marín", string zip = "10011", string slug = "oak-road")
    {
        using var signed = await client.SignByApiAsync(email, name, zip, slug);
        signed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var confirmed = await client.ConfirmByApiAsync(await app.ConfirmTokenAsync(email));
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public static Task<long> CountAsync(this RedressApp app) => app.WithDbAsync(db => db.Set<PetitionCount>().SumAsync(count => count.Count, Cancel));

    public static Task<List<Signature>> SignaturesAsync(this RedressApp app) => app.WithDbAsync(db => db.Set<Signature>().AsNoTracking().OrderBy(signature => signature.Id).ToListAsync(Cancel));

    /// <summary>The text of the newest mail to the address that <paramref name="fits"/>.</summary>
    public static async Task<string> MailAsync(this RedressApp app, string email, Func<string, bool> fits)
    {
        for (var patience = 0; patience < 300; patience++)
        {
            if (app.Mails(email).LastOrDefault(fits) is { } mail)
            {
                return mail;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }

        throw new InvalidOperationException($"No such mail came; there are: {string.Join("\n---\n", app.Mails(email))}");
    }

    /// <summary>The texts of all mails to the address, the oldest first.</summary>
    public static IReadOnlyList<string> Mails(this RedressApp app, string email)
    {
        var folder = Path.Combine(app.DataFolder, "mail");
        return !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.eml")
            .Order(StringComparer.Ordinal)
            .Select(file => MimeKit.MimeMessage.Load(file, Cancel))
            .Where(mail => mail.To.Mailboxes.Any(to => to.Address == email))
            .Select(mail => $"{mail.Subject}\n{mail.TextBody}")];
    }

    [GeneratedRegex("/signatures/confirm/(?<token>[\\w-]{43})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Confirming();

    [GeneratedRegex("/signatures/manage/(?<token>[\\w-]{43})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Managing();
}
