using System.Text.Json;
using AngleSharp;

namespace Redress.Tests.Stories.Export;

public sealed class WritingAPageToAFile
{
    private const string Story =
        "Trump and Putin hold talks on Ukraine\n\n" +
        "President Donald Trump and President Vladimir Putin held talks on Ukraine on Friday. The two leaders discussed a ceasefire and sanctions on Russia. " +
        "The Secretary of State, Marco Rubio, took part in the peace talks. <b>Bold</b> & [bracketed](x) words follow.";

    [Fact]
    public async Task The_html_file_needs_nothing_else_and_every_mark_leads_to_its_sentence()
    {
        var html = await PageAsync("html");
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html), TestContext.Current.CancellationToken);

        page.QuerySelectorAll("script, link, img, iframe, [src], b").ShouldBeEmpty();
        page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
        page.QuerySelectorAll(".sentences li").Length.ShouldBe(4);
        page.QuerySelectorAll("a.mark").ShouldNotBeEmpty();
        page.QuerySelectorAll("a.mark").ShouldAllBe(mark => page.QuerySelector(mark.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task Every_format_carries_the_same_parts()
    {
        var (html, markdown, json) = (await PageAsync("html"), await PageAsync("md"), JsonDocument.Parse(await PageAsync("json")).RootElement);

        foreach (var text in json.GetProperty("act").EnumerateArray().Select(way => way.GetProperty("name").GetString()!)
            .Concat(json.GetProperty("questions").EnumerateArray().Select(question => question.GetString()!))
            .Concat(json.GetProperty("topics").EnumerateArray().Select(topic => topic.GetProperty("name").GetString()!.Split('&')[0])))
        {
            html.ShouldContain(text);
            markdown.ShouldContain(text);
        }

        json.GetProperty("sentences").GetArrayLength().ShouldBe(4);
        markdown.ShouldContain("""\<b\>Bold\</b\> & \[bracketed\](x) words follow.""");
    }

    [Fact]
    public async Task A_zip_code_stands_in_the_letter() =>
        (await RunAsync("--zip", "99501", "--format", "md")).Out.ShouldContain("I live in ZIP code 99501.");

    [Fact]
    public async Task Without_packs_nothing_of_them_is_left()
    {
        var json = JsonDocument.Parse((await RunAsync("--no-packs", "--format", "json")).Out).RootElement;

        json.GetProperty("topics").GetArrayLength().ShouldBe(0);
        json.GetProperty("background").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task It_can_be_written_to_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("redress-page-");
        var file = Path.Combine(folder.FullName, "page.html");

        (await RunAsync("--out", file)).ShouldBe(new CommandRun(0, "", ""));

        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith("<!doctype html>");
    }

    [Theory]
    [InlineData(1, "There is no such file", "page", "/no/such/file")]
    [InlineData(1, "cannot be written", "page", "-", "--out", "/no/such/folder/page.html")]
    [InlineData(2, "is not a ZIP code", "page", "-", "--zip", "123")]
    [InlineData(2, "pdf", "page", "-", "--format", "pdf")]
    public async Task What_cannot_be_done_is_said_in_a_line(int code, string words, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments, Story);

        run.ExitCode.ShouldBe(code);
        run.Error.ShouldContain(words);
        run.Error.ShouldNotContain("   at ");
    }

    private static Task<CommandRun> RunAsync(params string[] options) => CommandRun.OfAsync(["page", "-", .. options], Story);

    private static async Task<string> PageAsync(string format) => (await RunAsync("--format", format)).Out;
}
