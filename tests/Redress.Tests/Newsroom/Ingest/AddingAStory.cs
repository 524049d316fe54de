using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Reading;

namespace Redress.Tests.Newsroom.Ingest;

public sealed class AddingAStory
{
    private const string Text = "The council of Lindenau met on Monday evening in the old town hall to hear what the engineers had found.\n\nIt will vote on the repair next week, the chair said after the meeting.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Article Council => new() { Headline = "Council to vote on the bridge", Text = Text };

    [Theory, EachStore]
    public async Task It_is_kept_unchanged_with_hashed_sentences_and_found_again_by_its_text_or_address(Store store)
    {
        await using var app = new RedressApp(store);
        var council = Council with { Url = new Uri("https://news.example.org/bridge?utm_source=mail#top") };

        var added = (await AddAsync(app, council, publish: true)).ShouldBeOfType<StoryAdded>();

        added.Slug.ShouldBe("council-to-vote-on-the-bridge");
        (await AddAsync(app, Council)).ShouldBe(new StoryThere(added.Id, added.Slug));
        (await AddAsync(app, Council with { Text = "Another text. It differs.", Url = new Uri("https://news.example.org/bridge") })).ShouldBe(new StoryThere(added.Id, added.Slug));
        var story = await app.WithDbAsync(db => db.Stories.Include(s => s.Sentences).SingleAsync(Cancel));
        (story.Text, story.Status, story.Url).ShouldBe((Text, StoryStatus.Published, "https://news.example.org/bridge"));
        story.Sentences.OrderBy(sentence => sentence.N).Select(sentence => sentence.Hash)
            .ShouldBe(story.Sentences.OrderBy(s => s.N).Select(s => StoryFromReading.Hash(Text[s.Start..s.End])));
    }

    [Theory, EachStore]
    public async Task The_same_story_added_by_many_at_once_is_saved_once(Store store)
    {
        await using var app = new RedressApp(store);
        _ = app.Services;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddAsync(app, Council))));

        answers.OfType<StoryAdded>().Count().ShouldBe(1);
        answers.OfType<StoryThere>().Count().ShouldBe(7);
        (await app.WithDbAsync(db => db.Stories.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Nearly_the_same_text_is_said_to_be_so_and_shares_the_thread(Store store)
    {
        await using var app = new RedressApp(store);
        var text = string.Join(' ', Enumerable.Range(1, 20).Select(n => $"Item {n} of the agenda was about street number {n * 7} and its {n % 5} trees."));
        var first = (await AddAsync(app, Council with { Text = text })).ShouldBeOfType<StoryAdded>();

        var second = (await AddAsync(app, Council with { Headline = "Trees and streets", Text = text + " The clerk read the list." })).ShouldBeOfType<StoryAdded>();

        first.Note.ShouldBeNull();
        second.Note.ShouldNotBeNull().ShouldContain(first.Slug);
        (await app.WithDbAsync(db => db.Stories.Select(story => story.ThreadId).Distinct().CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task Headlines_alike_get_addresses_of_their_own()
    {
        await using var app = new RedressApp();

        (await AddAsync(app, Council)).ShouldBeOfType<StoryAdded>().Slug.ShouldBe("council-to-vote-on-the-bridge");
        (await AddAsync(app, Council with { Text = "Something else happened. It did." })).ShouldBeOfType<StoryAdded>().Slug.ShouldBe("council-to-vote-on-the-bridge-2");
    }

    public static TheoryData<string, string> BadPages => new()
    {
        { "/missing", "There is no page at this address (HTTP 404)." },
        { "/forbidden", "The site does not let us read this page (HTTP 403); it may ask for a login or a subscription." },
        { "/broken", "The site has a fault of its own at the moment (HTTP 500)." },
        { "/circle", "The address redirects more than 3 times, or in a circle." },
        { "/inside", "The page leads to an address that is not fetched. 169.254.169.254 belongs to the local link, where cloud metadata is served, not to the public internet." },
        { "/huge", "The page is larger than 5 MB." },
        { "/pdf", "It is a PDF file; Redress reads web pages and plain text." },
        { "/picture", "It is a picture; Redress reads web pages and plain text." },
        { "/json", "It is of the kind application/json; Redress reads web pages and plain text." },
        { "/empty", "The server answered with an empty page." },
        { "/blank", "There is nothing in it: it is empty." },
        { "/feed", "This is a feed, a list of stories rather than one; follow it as a source instead." },
        { "/damaged", "The server's answer is damaged: it could not be decompressed." },
        { "/private", "The site's robots.txt asks programs not to read this page." },
        { "/script-only", "*" },
        { "/deep", "*" },
    };

    [Theory, MemberData(nameof(BadPages))]
    public async Task A_bad_page_gets_a_sentence_and_nothing_is_saved(string path, string why)
    {
        await using var site = await LoopbackSite.StartAsync(MapBadPages);
        await using var app = new RedressApp(settings: ("Outbound:Allow:0", site.Host));
        await using var scope = app.Services.CreateAsyncScope();

        var answer = (await scope.ServiceProvider.GetRequiredService<AddStory>().RunAsync(site.Url + path, publish: true, Cancel)).ShouldBeOfType<StoryNotRead>();

        answer.Why.ShouldEndWith(".");
        if (why is not "*")
        {
            answer.Why.ShouldBe(why);
        }

        (await app.WithDbAsync(async db => await db.Stories.CountAsync(Cancel) + await db.Threads.CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_in_old_encodings_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<!doctype html><head><meta charset=windows-1252><title>Café “Zoë”</title></head><article><h1>Café “Zoë”</h1><p>{Text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article>";
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", () => Results.Bytes(Encoding.GetEncoding(1252).GetBytes(page), "text/html")));
        await using var app = new RedressApp(settings: ("Outbound:Allow:0", site.Host));
        await using var scope = app.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<AddStory>().RunAsync(site.Url, publish: false, Cancel);

        (await app.WithDbAsync(db => db.Stories.Select(story => story.Headline).SingleAsync(Cancel))).ShouldBe("Café “Zoë”");
    }

    [Theory, EachStore]
    public async Task No_odd_string_breaks_anything(Store store)
    {
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(SharedData.Require("data/hostile/strings.json"), Cancel))!;
        await using var app = new RedressApp(store);

        foreach (var odd in strings.Append("\0").Append("\ud800"))
        {
            (await AddAsync(app, new Article { Headline = odd, Text = $"{odd}\n\nThe council met. {odd}", Author = odd, Publisher = odd })).ShouldBeAssignableTo<AddStoryAnswer>();
            Redress.Newsroom.Sources.FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><title>{odd}</title><item><title>{odd}</title><link>{odd}</link><pubDate>{odd}</pubDate></item></channel></rss>"));
            _ = Redress.Domain.EmailAddress.TryParse(odd, null, out _);
            new Redress.Platform.Outbound.UrlGuard(Redress.Platform.Outbound.AllowedHosts.None).Judge(odd, out _);
            new Redress.Platform.Outbound.UrlGuard(Redress.Platform.Outbound.AllowedHosts.None).Judge($"http://{odd}/", out _);
            Redress.Platform.Web.SafeHtml.SanitizeWithText(odd);
        }

        (await app.WithDbAsync(db => db.Stories.CountAsync(Cancel))).ShouldBeGreaterThan(strings.Length / 2);
    }

    [Fact]
    public async Task The_command_adds_publishes_and_names_what_is_there_already()
    {
        (string, string?)[] settings = [("Data:Folder", Directory.CreateTempSubdirectory("redress-add-").FullName)];

        (await CommandRun.OfAsync(["add", "-", "--publish"], $"Council meets\n\n{Text}", settings)).Out.ShouldBe($"Added /stories/council-meets{Environment.NewLine}");
        (await CommandRun.OfAsync(["add", "-"], $"Council meets\n\n{Text}", settings)).Out.ShouldBe($"Already there: /stories/council-meets{Environment.NewLine}");
        var failed = await CommandRun.OfAsync(["add", "no-such-file"], "", settings);
        (failed.ExitCode, failed.Error.Trim()).ShouldBe((1, "no-such-file: There is no such file."));
    }

    private static async Task<AddStoryAnswer> AddAsync(RedressApp app, Article article, bool publish = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AddStory>().RunAsync(article, publish, null, Cancel);
    }

    private static void MapBadPages(WebApplication app)
    {
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /private");
        app.MapGet("/forbidden", () => Results.StatusCode(403));
        app.MapGet("/broken", () => Results.StatusCode(500));
        app.MapGet("/circle", () => Results.Redirect("/circle"));
        app.MapGet("/inside", () => Results.Redirect("http://169.254.169.254/"));
        app.MapGet("/huge", () => Results.Bytes(new byte[6 * 1024 * 1024], "text/html"));
        app.MapGet("/pdf", () => Results.Bytes("%PDF-1.7"u8.ToArray(), "text/html"));
        app.MapGet("/picture", () => Results.Bytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0 }, "image/png"));
        app.MapGet("/json", () => Results.Text("{}", "application/json"));
        app.MapGet("/empty", () => Results.Text("", "text/html"));
        app.MapGet("/blank", () => Results.Text("  \n ", "text/html"));
        app.MapGet("/feed", () => Results.Text("<?xml version='1.0'?><rss><channel><title>x</title></channel></rss>", "text/xml"));
        app.MapGet("/private", () => Results.Text($"<p>{Text}", "text/html"));
        app.MapGet("/script-only", () => Results.Text("<!doctype html><html><head><title>App</title></head><body><div id=root></div><script>render()</script></body></html>", "text/html"));
        app.MapGet("/deep", () => Results.Text(string.Concat(Enumerable.Repeat("<div>", 100_000)), "text/html"));
        app.MapGet("/damaged", (HttpResponse response) =>
        {
            response.Headers.ContentEncoding = "gzip";
            return Results.Bytes("this is not gzip"u8.ToArray(), "text/html");
        });
    }
}
