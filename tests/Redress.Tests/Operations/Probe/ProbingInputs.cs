using System.Text.Json;

namespace Redress.Tests.Operations.Probe;

public sealed class ProbingInputs
{
    [Theory]
    [InlineData("url", """{"id": 1, "url": "http://127.0.0.1/"}""", """{"id":1,"verdict":"refuse","why":"127.0.0.1 belongs to this machine itself, not to the public internet."}""")]
    [InlineData("url", """{"url": "http://news.example.org/", "resolve": {"news.example.org": ["10.0.0.1"]}}""", """{"verdict":"refuse","why":"news.example.org leads inside a network. 10.0.0.1 belongs to a private network, not to the public internet."}""")]
    [InlineData("url", """{"url": "http://news.example.org/", "resolve": {"news.example.org": "9.9.9.9"}}""", """{"verdict":"allow","why":"news.example.org is a public name; its addresses are checked when it is connected to."}""")]
    [InlineData("email", """{"id": "a", "email": "Ann.Lee+x@googlemail.com"}""", """{"id":"a","canonical":"annlee@gmail.com","domain":"gmail.com","disposable":false}""")]
    [InlineData("email", """{"email": "ann@sub.mailinator.com"}""", """{"canonical":"ann@sub.mailinator.com","domain":"sub.mailinator.com","disposable":true}""")]
    [InlineData("html", """{"html": "<p onclick=go()>one<script>two()</script>"}""", """{"html":"<p>one</p>","text":"one"}""")]
    [InlineData("html", """{"id": "b"}""", """{"id":"b","error":"The line has no \"html\"."}""")]
    [InlineData("feed", """{"path": "no-such-file"}""", """{"error":"no-such-file: the file cannot be read."}""")]
    [InlineData("html", "nonsense", """{"error":"The line is not a JSON object as expected."}""")]
    public async Task A_line_in_gives_a_line_out(string kind, string line, string answer)
    {
        var run = await CommandRun.OfAsync(["probe", kind, "--jsonl"], line);

        run.ExitCode.ShouldBe(0);
        run.Out.Trim().ShouldBe(answer);
    }

    [Fact]
    public async Task A_feed_is_shown_with_its_entries()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "<rss><channel><title>Herald</title><item><title>One</title><link>https://news.example.org/1</link><pubDate>Mon, 02 Mar 2026 09:30:00 EST</pubDate></item></channel></rss>", TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("probe", "feed", file);

        File.Delete(file);
        JsonDocument.Parse(run.Out).RootElement.GetRawText().ShouldBe(
            """{"title":"Herald","entries":[{"title":"One","url":"https://news.example.org/1","published":"2026-03-02T09:30:00-05:00"}],"problem":null}""");
    }

    [Theory]
    [InlineData("probe")]
    [InlineData("probe nonsense x")]
    [InlineData("probe url")]
    [InlineData("probe url http://news.example.org/ --resolve nonsense")]
    public async Task Wrong_usage_ends_with_2(string arguments) => (await CommandRun.OfAsync(arguments.Split(' '))).ExitCode.ShouldBe(2);
}
