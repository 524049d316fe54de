using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Platform.Counting;

namespace Redress.Tests.Platform.Web;

/// <summary>What very many ask for at once is drawn once a second for all of them. An answer that was drawn before says how old it is.</summary>
public sealed class AskingAllAtOnce : IAsyncDisposable
{
    private const string Path = "/petitions";
    private const int Crowd = 100;

    private readonly RedressApp _app = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_crowd_gets_one_page_that_was_drawn_a_moment_ago()
    {
        await _app.SeedAsync(Tests.Petitions.Example.Open());
        using var client = _app.CreateClient();

        var answers = await CrowdAsync(client, Path);

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        answers.Count(answer => answer.Headers.Age is not null).ShouldBeGreaterThan(Crowd / 2);
        (await BodiesAsync(answers)).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldContain(Tests.Petitions.Example.Title);
    }

    [Fact]
    public async Task A_change_is_seen_a_second_later_though_the_crowd_goes_on()
    {
        await _app.SeedAsync(Tests.Petitions.Example.Open());
        using var client = _app.CreateClient();
        await CrowdAsync(client, Path);

        await _app.SeedAsync(Tests.Petitions.Example.Open(slug: "another", title: "Another petition"));

        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            var bodies = await BodiesAsync(await CrowdAsync(client, Path));

            if (bodies[^1].Contains("Another petition", StringComparison.Ordinal))
            {
                break;
            }

            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task A_few_readers_always_get_the_last_state_of_things()
    {
        using var client = _app.CreateClient();

        for (var number = 0; number < 10; number++)
        {
            await _app.SeedAsync(Tests.Petitions.Example.Open(slug: $"number-{number}", title: $"Petition number {number}"));
            (await client.GetStringAsync(Path, Cancel)).ShouldContain($"Petition number {number}");
        }
    }

    [Fact]
    public async Task In_a_crowd_everybody_gets_their_language_and_their_compression()
    {
        using var client = _app.CreateClient();
        await CrowdAsync(client, Path);

        for (var i = 0; i < 5; i++)
        {
            using var english = await GetAsync(client, ("Accept-Language", "en"));
            using var spanish = await GetAsync(client, ("Accept-Language", "es"));
            using var chosen = await GetAsync(client, ("Accept-Language", "en"), ("Cookie", "language=es"));
            using var compressed = await GetAsync(client, ("Accept-Encoding", "gzip, br"));

            new[] { english, spanish, chosen }.Select(answer => answer.Content.Headers.ContentLanguage.Single()).ShouldBe(["en", "es", "es"]);
            (await english.Content.ReadAsStringAsync(Cancel)).ShouldContain("lang=\"en\"");
            (await chosen.Content.ReadAsStringAsync(Cancel)).ShouldContain("lang=\"es\"");
            (english.Content.Headers.ContentEncoding.Count, compressed.Content.Headers.ContentEncoding.Single()).ShouldBe((0, "br"));
            new[] { english, spanish, chosen, compressed }.ShouldAllBe(answer => answer.Headers.Vary.Contains("Accept-Language"));
        }
    }

    [Fact]
    public async Task Marks_that_networks_hang_on_links_make_no_other_page_and_are_told_to_nobody()
    {
        using var client = _app.CreateClient();
        await CrowdAsync(client, Path);

        using var marked = await GetAsync(client, $"{Path}?utm_source=somewhere&state=CA&fbclid=abc", []);
        var crowd = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(click => GetAsync(client, $"{Path}?fbclid=click{click}", [])));

        var page = await marked.Content.ReadAsStringAsync(Cancel);
        (page.Contains("abc", StringComparison.Ordinal), page.Contains("utm_source", StringComparison.Ordinal), page.Contains("/petitions?state=CA", StringComparison.Ordinal)).ShouldBe((false, false, true));
        crowd.Count(answer => answer.Headers.Age is not null).ShouldBeGreaterThan(Crowd / 2);
        (await BodiesAsync(crowd)).ShouldAllBe(body => !body.Contains("click", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_crowd_who_has_the_page_already_is_told_so()
    {
        using var client = _app.CreateClient();
        using var first = await client.GetAsync(Path, Cancel);

        var answers = await CrowdAsync(client, Path, ("If-None-Match", first.Headers.ETag!.ToString()));

        answers.Count(answer => answer.StatusCode is HttpStatusCode.NotModified).ShouldBeGreaterThan(Crowd - 10);
        (await BodiesAsync(answers.Where(answer => answer.StatusCode is HttpStatusCode.NotModified))).ShouldAllBe(body => body.Length == 0);
        // What is kept answers with fewer headers than what is drawn.
        answers.Count(answer => answer.Content.Headers.ContentLanguage.Count == 0).ShouldBeGreaterThan(Crowd / 2);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/healthz")]
    [InlineData("/nothing-here")]
    public async Task What_is_not_for_everybody_and_what_is_not_there_is_never_kept(string path)
    {
        using var client = _app.CreateClient();

        (await CrowdAsync(client, path)).ShouldAllBe(answer => answer.Headers.Age == null);
    }

    [Fact]
    public async Task Each_of_a_crowd_is_counted_as_a_reader()
    {
        var thread = Tests.Stories.Example.Thread();
        await _app.SeedAsync(thread, Tests.Stories.Example.Bridge(thread));
        using var client = _app.CreateClient();

        (await CrowdAsync(client, "/stories/oak-road-bridge", ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"))).Count(answer => answer.Headers.Age is not null).ShouldBeGreaterThan(Crowd / 2);

        var counts = _app.Services.GetRequiredService<Counts>();
        (await _app.WithDbAsync(async db =>
        {
            await counts.FlushAsync(db, Cancel);
            return await db.Set<DailyCount>().Where(count => count.What == Counted.Read).SumAsync(count => count.Count, Cancel);
        })).ShouldBe(Crowd);
    }

    [Fact]
    public async Task Who_is_signed_in_gets_nothing_that_was_kept()
    {
        using var anybody = _app.CreateClient();
        using var editor = await _app.SignInAsync(Role.Editor);
        await CrowdAsync(anybody, Path);

        (await CrowdAsync(editor, Path)).ShouldAllBe(answer => answer.Headers.Age == null);
    }

    private static async Task<IReadOnlyList<HttpResponseMessage>> CrowdAsync(HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        // Once more than alone, so that it is known what kind of page it is.
        using var first = await client.GetAsync(path, Cancel);
        return await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => GetAsync(client, path, headers)));
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, params (string Name, string Value)[] headers) => GetAsync(client, Path, headers);

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request, Cancel);
    }

    private static Task<string[]> BodiesAsync(IEnumerable<HttpResponseMessage> answers) => Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Cancel)));
}
