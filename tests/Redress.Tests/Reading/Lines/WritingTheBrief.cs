using Redress.Reading;

namespace Redress.Tests.Reading.Lines;

public sealed class WritingTheBrief
{
    private const string Text = """
        RIVERSIDE, Ohio (Example News) — The Riverside council voted 7 to 2 on Monday to close the Miller Street bridge after inspectors found cracks in three of its piers.

        The bridge, built in 1931, carries about 14,000 cars a day between the two halves of the town.

        “We could not wait for something worse to happen on that bridge,” Mayor Tom Okafor said after the vote.

        “I will publish the whole inspection report by Friday,” he said.

        Council member Ruth Adler, who voted against the closing, called it hasty. “Nobody,” she said, “has shown us a plan for the ambulances that cross it at night.”

        Ambulances crossed the bridge 212 times in September, a county log showed.

        It was unclear whether the state would help pay for repairs.

        You can read more about the bridge at our website.

        The council should be ashamed of itself.
        """;

    private static readonly StoryReading Story = AStory.Read(Text, "Council closes Miller Street bridge");

    [Fact]
    public void Happened_tells_events_without_dateline_opinion_or_page_furniture()
    {
        var happened = Of(LineKind.Happened).Select(line => line.Text).ToList();

        happened[0].ShouldBe("The Riverside council voted 7 to 2 on Monday to close the Miller Street bridge after inspectors found cracks in three of its piers.");
        happened.ShouldContain(text => text == "The bridge, built in 1931, carries about 14,000 cars a day between the two halves of the town.");
        happened.ShouldNotContain(text => text.Contains("ashamed") || text.Contains("read more") || text.Contains('“'));
    }

    [Fact]
    public void Said_gives_the_words_without_their_outer_marks_by_name_and_role()
    {
        var okafor = Of(LineKind.Said).First(line => line.Who == "Tom Okafor");

        okafor.Text.ShouldBe("We could not wait for something worse to happen on that bridge");
        okafor.IsQuoted.ShouldBeTrue();
        okafor.Role.ShouldBe("Mayor");
    }

    [Fact]
    public void Said_joins_a_quotation_that_its_speaker_interrupts() =>
        Of(LineKind.Said).Select(line => line.Text).ShouldContain(text => text == "Nobody has shown us a plan for the ambulances that cross it at night.");

    [Fact]
    public void Promised_reads_on_from_the_name()
    {
        var promise = Of(LineKind.Promised).ShouldHaveSingleItem();

        promise.Who.ShouldBe("Tom Okafor");
        promise.Text.ShouldBe("will publish the whole inspection report by Friday");
    }

    [Fact]
    public void A_sentence_stands_under_one_kind_only()
    {
        Of(LineKind.Unknown).ShouldHaveSingleItem().Text.ShouldBe("It was unclear whether the state would help pay for repairs.");
        Story.Lines.SelectMany(line => line.Cites).ShouldBeUnique();
    }

    [Fact]
    public void Kinds_follow_one_another_and_lines_the_text()
    {
        Story.Lines.Select(line => line.Kind).ShouldBeInOrder();
        Story.Lines.GroupBy(line => line.Kind).ShouldAllBe(lines => lines.Select(line => line.Cites[0]).SequenceEqual(lines.Select(line => line.Cites[0]).Order()));
    }

    [Fact]
    public void A_story_in_another_language_gets_no_lines() =>
        AStory.Read("Le conseil municipal a voté lundi la fermeture du pont. « Je publierai le rapport vendredi », a dit le maire. Le coût n'a pas été communiqué.").Lines.ShouldBeEmpty();

    [Fact]
    public void An_official_said_is_cut_from_the_end_of_an_event() =>
        AStory.Around("Fire crews pulled 14 people from the river on Tuesday, police said.").Lines.Select(line => line.Text)
            .ShouldContain(text => text == "Fire crews pulled 14 people from the river on Tuesday.");

    private static List<Line> Of(LineKind kind) => [.. Story.Lines.Where(line => line.Kind == kind)];
}
