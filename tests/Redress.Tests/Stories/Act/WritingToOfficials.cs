namespace Redress.Tests.Stories.Act;

public sealed class WritingToOfficials : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_letter_asks_for_what_the_report_leaves_open_and_what_was_promised()
    {
        var letter = await LetterAsync(topic: null);

        letter.ShouldContain("I have read the report “Oak Road bridge to close in June”.");
        letter.ShouldContain("The report leaves this open: “It is not known who will pay.”");
        letter.ShouldContain("Ann Vale undertook to publish the report by May. Please tell me whether that has happened.");
    }

    [Fact]
    public async Task The_letter_of_a_topic_uses_the_topics_own_words() =>
        (await LetterAsync("foreign-policy")).ShouldContain("ask the executive branch to make public");

    [Fact]
    public async Task Only_the_fields_a_reader_fills_in_are_marked()
    {
        await SeedAsync("A [square] headline", topic: null);

        (await _app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelectorAll("#letter-body mark").Select(mark => mark.TextContent)
            .ShouldBe(["[title and name of the official]", "[your town and ZIP code]", "[your name]"]);
    }

    private async Task<string> LetterAsync(string? topic)
    {
        await SeedAsync("Oak Road bridge to close in June", topic);
        return (await _app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#letter-body")!.TextContent;
    }

    private async Task SeedAsync(string headline, string? topic)
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread, headline: headline);
        if (topic is not null)
        {
            Example.AddTopic(story, topic, 1);
        }

        await _app.SeedAsync(thread, story);
    }
}
