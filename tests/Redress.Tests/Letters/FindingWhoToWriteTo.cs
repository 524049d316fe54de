namespace Redress.Tests.Letters;

public sealed class FindingWhoToWriteTo : IAsyncLifetime
{
    private readonly RedressApp _app = new();

    public async ValueTask InitializeAsync() => await _app.SeedSenatorsAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_zip_code_of_the_action_page_is_not_asked_twice_and_the_committee_seat_comes_first()
    {
        using var writer = new Writer(_app);
        await writer.OpenAsync("/stories/oak-road-bridge");
        await writer.PressAsync("Find my officials", ("Zip", Senators.Zip));

        writer.Page.QuerySelectorAll(".official b").Select(name => name.TextContent).ShouldBe(["Senator Ann Senior", "Senator Ben Junior", "Representative Cal House"]);
        writer.Page.QuerySelector(".official")!.TextContent.ShouldContain("sits on: Senate Committee on Foreign Relations");
        await writer.PressAsync("Continue to the letter");
        writer.Page.QuerySelector("input[name=Zip]")!.GetAttribute("value").ShouldBe(Senators.Zip);
    }

    [Fact]
    public async Task Where_a_zip_code_lies_in_two_districts_nobody_is_guessed_and_a_choice_is_marked()
    {
        using var writer = new Writer(_app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", Senators.SplitZip));

        writer.Page.QuerySelectorAll("input[name=To]").Length.ShouldBe(2);
        writer.Page.QuerySelectorAll("input[name=District][checked]").ShouldBeEmpty();
        await writer.PressAsync("Continue to the letter", ("District", "AL-7"));
        writer.Page.QuerySelectorAll(".quick-links button").Select(name => name.TextContent).ShouldContain(name => name == "Representative Hall");
        await writer.PressAsync("Continue to sending", ("Name", "Ana"), ("Own", "x"));
        writer.Page.QuerySelectorAll(".send").Single(office => office.TextContent.Contains("Hall", StringComparison.Ordinal)).TextContent.ShouldContain("you chose");
    }

    [Fact]
    public async Task Without_a_choice_only_those_who_are_certain_get_the_letter()
    {
        using var writer = new Writer(_app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", Senators.SplitZip));
        await writer.PressAsync("Continue to the letter");

        writer.Page.QuerySelectorAll(".quick-links button").Select(name => name.TextContent).ShouldBe(["Senator Senior", "Senator Junior"]);
    }

    [Fact]
    public async Task Nobody_elses_official_can_be_written_to()
    {
        using var writer = new Writer(_app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", Senators.Zip));
        await writer.PressAsync("Continue to the letter", ("To", "H000007"));

        writer.Page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Choose at least one official.");
    }

    [Fact]
    public async Task A_postcode_of_the_united_kingdom_is_handed_to_the_service_that_knows_it()
    {
        using var writer = new Writer(_app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", "sw1a1aa"));
        await writer.PressAsync("Continue to the letter");
        await writer.PressAsync("Continue to sending", ("Name", "Ana"), ("Own", "x"));

        writer.Page.QuerySelector("a[href^='https://www.writetothem.com/who?pc=SW1A']").ShouldNotBeNull();
        await writer.PressAsync("I take it to WriteToThem");
        writer.Page.QuerySelector(".status")!.TextContent.ShouldBe("Handed over");
        writer.Page.QuerySelector("progress")!.GetAttribute("value").ShouldBe("0");
    }
}
