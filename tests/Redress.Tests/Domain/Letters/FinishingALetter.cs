using CsCheck;
using Redress.Domain.Letters;

namespace Redress.Tests.Domain.Letters;

public sealed class FinishingALetter
{
    [Theory]
    [InlineData("Dear [Senator's Name],")]
    [InlineData("I live in {{ city }}.")]
    [InlineData("I live in {{city}}.")]
    [InlineData("{% if x %}")]
    [InlineData("an open {{ and no end")]
    public void A_text_with_a_gap_is_refused(string text)
    {
        FinishedText.Holes(text).ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => FinishedText.Of(text));
    }

    [Fact]
    public void No_text_that_passes_has_brackets_with_words_or_double_braces() =>
        Gen.String[Gen.OneOf(Gen.Const('['), Gen.Const(']'), Gen.Const('{'), Gen.Const('}'), Gen.Char['a', 'c']), 0, 30].Sample(text =>
        {
            if (FinishedText.Holes(text) is [])
            {
                (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal)).ShouldBeFalse();
            }
        });

    [Fact]
    public void Brackets_in_words_of_a_source_become_round_so_that_they_are_no_gap() =>
        FinishedText.Holes(FinishedText.Quoted("He said [they] would {{ go }}")).ShouldBeEmpty();

    [Fact]
    public void A_field_without_a_value_stays_open_but_a_paragraph_about_the_story_goes()
    {
        var text = MergeField.Merge("I am {{ name }} of {{city}}.\n\nIt is open: {{ unknown }}\n\nThank you.", new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = "Ana" });

        text.ShouldBe("I am Ana of {{city}}.\n\nThank you.");
        FinishedText.Holes(text).ShouldBe(["{{city}}"]);
    }

    [Fact]
    public void Only_fields_of_the_vocabulary_exist() => MergeField.UnknownIn("{{ name }} {{ shoe.size }} {{ headline | upcase }}").ShouldBe(["shoe.size", "headline | upcase"]);
}
