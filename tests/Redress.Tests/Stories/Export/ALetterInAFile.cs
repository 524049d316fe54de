using Microsoft.Extensions.DependencyInjection;
using Redress.Stories.Act;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Tests.Stories.Export;

public sealed class ALetterInAFile : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task It_asks_for_what_the_report_leaves_open_and_what_was_promised()
    {
        var letter = await LetterAsync(topic: null);

        letter.ShouldContain("I have read the report “Oak Road bridge to close in June”.");
        letter.ShouldContain("The report leaves this open: “It is not known who will pay.”");
        letter.ShouldContain("Ann Vale undertook to publish the report by May. Please tell me whether that has happened.");
    }

    [Fact]
    public async Task A_topic_has_its_own_words_for_it() =>
        (await LetterAsync("foreign-policy")).ShouldContain("ask the executive branch to make public");

    [Fact]
    public async Task The_steps_lead_to_those_who_find_officials_and_the_fields_to_fill_are_named()
    {
        var way = await WayAsync(topic: null);

        way.Steps.Select(step => step.Link).ShouldBe(["house.gov", "senate.gov", "usa.gov", null]);
        way.Wordings.Single(wording => wording.Name is "Letter").Fields.ShouldBe(["title and name of the official", "your town and ZIP code", "your name"]);
    }

    private async Task<string> LetterAsync(string? topic) => (await WayAsync(topic)).Wordings.Single(wording => wording.Name is "Letter").Text;

    private async Task<WayToAct> WayAsync(string? topic)
    {
        var story = Example.Bridge(Example.Thread());
        if (topic is not null)
        {
            Example.AddTopic(story, topic, 1);
        }

        await using var scope = _app.Services.CreateAsyncScope();
        var page = ActionPage.Of(story, scope.ServiceProvider.GetRequiredService<TopicPacks>().Current, []);
        return (await scope.ServiceProvider.GetServices<IWayToAct>().ForAsync(page, address: null, TestContext.Current.CancellationToken)).Single(way => way.Id is "write");
    }
}
