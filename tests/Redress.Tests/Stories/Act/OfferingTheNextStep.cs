using Microsoft.Extensions.DependencyInjection;
using Redress.Stories.Next;

namespace Redress.Tests.Stories.Act;

public sealed class OfferingTheNextStep : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("sign", null, "write")]
    [InlineData("write", "sign", "share")]
    [InlineData("share", "sign,write", "follow")]
    [InlineData("follow", "share,write,sign", "events")]
    [InlineData("write", "javascript:alert(1),<b>", "share")]
    public async Task It_is_the_first_of_the_rule_that_was_not_done(string act, string? before, string next)
    {
        var step = await AfterAsync(act, before);

        step!.Id.ShouldBe(next);
        step.Url.ShouldEndWith($"#{next}");
        step.Url.ShouldNotContain("javascript");
    }

    [Fact]
    public async Task Nothing_is_offered_twice_and_at_the_end_nothing_at_all() =>
        (await AfterAsync("commitments", string.Join(',', NextStep.Order))).ShouldBeNull();

    [Fact]
    public async Task The_bar_on_phones_follows_the_same_rule()
    {
        await SeedAsync();

        (await _app.ReadPageAsync("/stories/oak-road-bridge?done=sign,write")).QuerySelectorAll(".act-bar a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["#share", "#follow", "#events"]);
    }

    private async Task<StepAhead?> AfterAsync(string act, string? before)
    {
        await SeedAsync();
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NextStep>().AfterAsync("oak-road-bridge", act, before, TestContext.Current.CancellationToken);
    }

    private async Task SeedAsync()
    {
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bridge(thread));
    }
}
