using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Letters;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;

namespace Redress.Tests.Letters;

/// <summary>A reader without scripts: opens pages, fills in forms, presses buttons.</summary>
internal sealed class Writer(RedressApp app) : IDisposable
{
    private readonly HttpClient _client = app.CreateClient();

    public IDocument Page { get; private set; } = null!;

    public Uri Address { get; private set; } = new("http://localhost/");

    public string Text => Page.Body!.TextContent;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    public async Task<Writer> OpenAsync(string path)
    {
        using var answer = await _client.GetAsync(path, Cancel);
        await ReadAsync(answer);
        return this;
    }

    /// <summary>Presses the button with this text in its form, with everything the form holds and what is filled in now.</summary>
    public async Task<Writer> PressAsync(string button, params (string Name, string? Value)[] fields)
    {
        using var answer = await SubmitAsync(button, fields);
        await ReadAsync(answer);
        return this;
    }

    public async Task<HttpResponseMessage> SubmitAsync(string button, params (string Name, string? Value)[] fields)
    {
        var pressed = Page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().FirstOrDefault(b => b.TextContent.Trim() == button) ?? throw new InvalidOperationException($"There is no button {button} on {Address}: {Text}");
        var form = pressed.Form!;
        var values = form.QuerySelectorAll("input, select, textarea").SelectMany(Values).Where(value => fields.All(field => field.Name != value.Key)).ToList();
        values.AddRange(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));

        if (!string.IsNullOrEmpty(pressed.Name))
        {
            values.Add(KeyValuePair.Create(pressed.Name, pressed.Value ?? ""));
        }

        using var content = new FormUrlEncodedContent(values);
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address.PathAndQuery;
        return await _client.PostAsync(target, content, Cancel);
    }

    /// <summary>From the action page to the letter's own page.</summary>
    public async Task<Writer> WriteAsync(string zip = Senators.Zip, string own = "My son walks over that bridge each day, and I want to know who pays.", string? email = null, string name = "Ana Marín", params (string, string?)[] more)
    {
        await OpenAsync("/stories/oak-road-bridge");
        await PressAsync("Find my officials", ("Zip", zip));
        await PressAsync("Continue to the letter");
        return await PressAsync("Continue to sending", [("Own", own), ("Name", name), ("Street", "214 Oak Road"), ("City", "Jasper"), ("Email", email), .. more]);
    }

    /// <summary>The link of the newest mail of a kind.</summary>
    public async Task<string> MailedLinkAsync(string kind, string part) =>
        new Uri((await MailsAsync(kind))[0].Body.OfType<MailButton>().First(button => button.Url.Contains(part, StringComparison.Ordinal)).Url).PathAndQuery;

    /// <summary>Mails in the outbox, the newest first.</summary>
    public async Task<List<OutgoingMail>> MailsAsync(string kind)
    {
        var mailer = app.Services.GetRequiredService<Mailer>();
        var jobs = await app.WithDbAsync(db => db.Set<JobRow>().AsNoTracking().Where(job => job.Name == SendMail.Name).OrderByDescending(job => job.Id).ToListAsync(Cancel));
        return [.. jobs.Select(job => JsonSerializer.Deserialize<SendMail>(job.Payload, Outbox.Json)!).Where(mail => mail.Kind == kind).Select(mailer.Open)];
    }

    public Task<List<Delivery>> DeliveriesAsync() => app.WithDbAsync(db => db.Set<Delivery>().AsNoTracking().OrderBy(delivery => delivery.OfficialId).ThenBy(delivery => delivery.Route).ToListAsync(Cancel));

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [KeyValuePair.Create(name, input.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [KeyValuePair.Create(name, select.Value ?? "")],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
        _ => [],
    };

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Address = answer.RequestMessage!.RequestUri!;
        Page = await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(Address), Cancel);
    }
}
