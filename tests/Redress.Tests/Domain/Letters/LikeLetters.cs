using Redress.Domain.Letters;

namespace Redress.Tests.Domain.Letters;

public sealed class LikeLetters
{
    private const string Text =
        "My neighbors walk over the Oak Road bridge every day and nobody tells them how long it will be closed or who pays for the repair. " +
        "I have read the report of the inspectors. I ask you to make public what was found and what the county plans to do about it. Will you do so: yes or no? " +
        "Thank you for your attention. I look forward to your answer.";

    [Theory]
    [InlineData("MY NEIGHBORS WALK", "My neighbors walk")]
    [InlineData("every day and", "every day, and")]
    [InlineData("I look forward to your answer.", "I look forward to your answer!\n\n")]
    [InlineData("Thank you", "Thank  you")]
    public void Case_punctuation_and_spaces_make_no_difference(string other, string part) =>
        Likeness.BandsOf(Text.Replace(part, other, StringComparison.Ordinal)).ShouldBe(Likeness.BandsOf(Text));

    [Theory]
    [InlineData("the repair", "the repairs")]
    [InlineData("Thank you for your attention. ", "")]
    public void A_word_changed_or_a_phrase_left_out_is_still_nearly_the_same(string part, string other) =>
        Likeness.BandsOf(Text.Replace(part, other, StringComparison.Ordinal)).Intersect(Likeness.BandsOf(Text)).ShouldNotBeEmpty();

    [Fact]
    public void Another_letter_on_the_same_matter_is_not() =>
        Likeness.BandsOf("I run a shop on Oak Road. With the bridge shut I lose half of my customers. Please tell me when it opens, and whether there will be help for businesses. Will you answer: yes or no?")
            .Intersect(Likeness.BandsOf(Text)).ShouldBeEmpty();
}
