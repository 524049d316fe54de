using CsCheck;
using Redress.Reading.Threads;

namespace Redress.Tests.Reading.Threads;

public sealed class RecognizingNearDuplicates
{
    private const string Story = """
        Engineers closed the Lindenau bridge on Monday after an inspection found cracks in two pillars, the mayor said.
        Traffic will be led through the old town until the council has decided what to do. It meets next week, and
        residents are invited to speak. The last repair, nine years ago, took four months and cost two million.
        """;

    private readonly NearDuplicates<string> _known = new();

    [Fact]
    public void The_same_words_with_other_marks_and_spaces_are_the_same_text()
    {
        _known.Add("first", TextFingerprint.Of(Story));

        _known.Find(TextFingerprint.Of(Story.ToUpperInvariant().Replace(',', ' ').ReplaceLineEndings("  "))).ShouldBe(("first", 1));
    }

    [Fact]
    public void A_lightly_edited_copy_is_found_with_its_true_resemblance()
    {
        var edited = TextFingerprint.Of(Story.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        _known.Add("first", TextFingerprint.Of(Story));

        var found = _known.Find(edited);

        found!.Value.Key.ShouldBe("first");
        found.Value.Resemblance.ShouldBe(edited.Resemblance(TextFingerprint.Of(Story)));
        found.Value.Resemblance.ShouldBeInRange(NearDuplicates<string>.SameText, 0.99);
    }

    [Fact]
    public void Another_telling_of_the_event_is_no_duplicate()
    {
        _known.Add("first", TextFingerprint.Of(Story));

        _known.Find(TextFingerprint.Of("The bridge at Lindenau is closed since Monday: two pillars have cracks. The council meets next week to decide.")).ShouldBeNull();
    }

    [Fact]
    public void Texts_without_words_are_like_none()
    {
        _known.Add("empty", TextFingerprint.Of(""));

        _known.Find(TextFingerprint.Of(" … ")).ShouldBeNull();
    }

    [Fact]
    public void The_most_alike_of_several_is_given()
    {
        _known.Add("edited", TextFingerprint.Of(Story.Replace("Monday", "Tuesday", StringComparison.Ordinal).Replace("nine", "ten", StringComparison.Ordinal)));
        _known.Add("closer", TextFingerprint.Of(Story.Replace("million", "millions", StringComparison.Ordinal)));

        _known.Find(TextFingerprint.Of(Story + "Ends"))!.Value.Key.ShouldBe("closer");
    }

    [Fact]
    public void A_text_resembles_itself_wholly() =>
        Gen.String.Sample(text => TextFingerprint.Of(text) is var print && (print.Shingles.Count == 0 || print.Resemblance(print) == 1));
}
