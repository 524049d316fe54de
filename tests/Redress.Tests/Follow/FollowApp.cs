using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Redress.Domain.Follow;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Publish;
using Redress.Tests.Moderation;
using Redress.Tests.Platform.Mail;
using Redress.Tests.Stories;

namespace Redress.Tests.Follow;

/// <summary>What tests of following do again and again.</summary>
internal static partial class FollowApp
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A story is published at the desk.</summary>
    public static Task PublishAsync(this RedressApp app, EventThread thread, string slug, string headline, params string[] topics) => app.WithDbAsync(async db =>
    {
        var story = Example.New(thread, slug, headline, $"Filed as {slug}.", "en", null, isSample: false);
        foreach (var topic in topics)
        {
            Example.AddTopic(story, topic, 1);
        }

        if (!await db.Threads.AnyAsync(known => known.Id == thread.Id, Cancel))
        {
            db.Add(thread);
        }

        db.Add(story);
        await db.SaveChangesAsync(Cancel);
        await app.PublishAsync(story);
        return story;
    });

    /// <summary>A story that is there is published at the desk.</summary>
    public static async Task PublishAsync(this RedressApp app, Story story)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<RedressDb>().Stories.Include(s => s.Lines).SingleAsync(s => s.Id == story.Id, Cancel);
        await scope.ServiceProvider.GetRequiredService<PublishStory>().RunAsync(Notes.Person(Notes.Ann), stored, Cancel);
    }

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(path, form, Cancel);
    }

    /// <summary>The mails in the folder, oldest first, once <paramref name="count"/> are there.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> MailsAsync(this RedressApp app, int count)
    {
        var folder = Path.Combine(app.DataFolder, "mail");
        await app.UntilAsync(() => Task.FromResult(Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml").Length >= count), TimeSpan.FromSeconds(10));
        return [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file, Cancel))];
    }

    /// <summary>The path and query of the first link in a mail that leads to <paramref name="page"/>.</summary>
    public static string Link(this MimeMessage mail, string page) =>
        new Uri(Links().Matches(mail.TextBody!).Select(match => match.Value).First(link => link.Contains(page, StringComparison.Ordinal))).PathAndQuery;

    /// <summary>Asks to follow, opens the mail and presses its button.</summary>
    public static async Task<string> FollowAsync(this RedressApp app, string address, int mails, params string[] what)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        using var asked = await client.PostAsync("/follow", [("Email", address), .. what.Select(thing => ("What", thing))]);
        asked.Headers.Location?.ToString().ShouldBe("/follow/sent");
        var link = (await app.MailsAsync(mails))[^1].Link("/follow/confirm");
        var token = link.Split("t=")[1];
        using var confirmed = await client.PostAsync("/follow/confirm", [("t", token), .. what.Select(thing => ("what", thing))]);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return token;
    }

    public static Task<List<Followed>> FollowsAsync(this RedressApp app) => app.WithDbAsync(db => db.Set<Followed>().AsNoTracking().ToListAsync(Cancel));

    public static string Subject(EventThread thread) => $"event:{thread.Id}";

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
