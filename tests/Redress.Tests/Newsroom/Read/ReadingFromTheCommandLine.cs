using System.Text;
using System.Text.Json;

namespace Redress.Tests.Newsroom.Read;

public sealed class ReadingFromTheCommandLine
{
    private const string Story = """
        Council to vote on the bridge
        The Valley Herald -- March 3, 2026

        The council of Lindenau met on Monday. It will vote on the bridge next week.
        """;

    private const string Page = """
        <!doctype html><html lang="en"><head><title>Council to vote on the bridge</title></head><body><article><h1>Council to vote on the bridge</h1>
        <p>The council of Lindenau met on Monday evening in the old town hall to hear what the engineers had found under the bridge.</p>
        <p>It will vote on the repair next week, the council's chair said after the meeting, when all the figures are on the table.</p>
        </article></body></html>
        """;

    [Fact]
    public async Task A_text_from_standard_input_is_printed_for_a_person_with_numbered_sentences()
    {
        var run = await CommandRun.OfAsync(["read", "-"], Story);

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith("Council to vote on the bridge");
        run.Out.ShouldContain("It will vote on the bridge next week.");
        run.Out.ShouldContain("¶ 1");
        run.Out.ShouldContain("Nobody is quoted with a name to it.");
    }

    [Fact]
    public async Task Html_is_told_from_text_by_its_content()
    {
        using var reading = JsonDocument.Parse((await CommandRun.OfAsync(["read", "-", "--json", "--url", "https://news.example.org/1"], Page)).Out);

        reading.RootElement.GetProperty("headline").GetString().ShouldBe("Council to vote on the bridge");
        reading.RootElement.GetProperty("text").GetString()!.ShouldNotContain("<p>");
        reading.RootElement.GetProperty("sentences").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_page_of_the_web_is_read()
    {
        await using var site = await LoopbackSite.OfPagesAsync(("/story", Page));

        var run = await CommandRun.OfAsync(["read", $"{site.Url}/story"], "", ("Outbound:Allow:0", site.Host));

        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("The council of Lindenau met on Monday");
    }

    [Fact]
    public async Task What_cannot_be_read_gets_a_line_and_the_rest_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("redress-read-");
        var (binary, empty, story) = (Path.Combine(folder.FullName, "a.html"), Path.Combine(folder.FullName, "b.txt"), Path.Combine(folder.FullName, "c"));
        await File.WriteAllBytesAsync(binary, [0x25, 0x50, 0x44, 0x46, 0, 1, 2], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(empty, " \n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(story, Story, TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("read", folder.FullName, binary, empty, story, "no-such-file", "http://127.0.0.1/", "ftp://news.example.org/");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("Council to vote on the bridge");
        run.Error.TrimEnd().Split('\n').Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ShouldBe(
        [
            "This is a folder; name the files in it.",
            "It is a PDF file; Redress reads web pages and plain text.",
            "There is nothing in it: it is empty.",
            "There is no such file.",
            "127.0.0.1 belongs to this machine itself, not to the public internet.",
            "Only addresses that begin with http:// or https:// and name a host can be fetched.",
        ]);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read a --json --jsonl")]
    [InlineData("read a b --url https://news.example.org/")]
    [InlineData("read a --url nonsense")]
    [InlineData("read a --no-such-flag")]
    [InlineData("no-such-command")]
    public async Task Wrong_usage_ends_with_2_and_one_line(string arguments)
    {
        var run = await CommandRun.OfAsync(arguments.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Error.Trim().ShouldNotContain('\n');
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_line_of_many_is_named_and_the_rest_is_read()
    {
        var input = new StringBuilder()
            .AppendLine("""{"id": "good", "text": "The council met. It voted."}""")
            .AppendLine("""{"id": "broken", "text": """)
            .AppendLine("""{"id": 7}""")
            .AppendLine("nonsense")
            .AppendLine()
            .Append("{\"id\": \"huge\", \"text\": \"").Append('x', 33 * 1024 * 1024).AppendLine("\"}")
            .Append("""{"id": "last", "html": "<p>The council met."}""");

        var run = await CommandRun.OfAsync(["read", "--jsonl"], input.ToString());

        run.ExitCode.ShouldBe(0);
        var answers = run.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("id").ToString()).ShouldBe(["good", "broken", "7", "", "huge", "last"]);
        answers.Select(answer => answer.TryGetProperty("error", out _)).ShouldBe([false, true, true, true, true, false]);
        answers[0].GetProperty("text").GetString().ShouldBe("The council met. It voted.");
    }
}
