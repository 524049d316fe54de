using Redress.Reading.Commitments;

namespace Redress.Tests.Reading.Commitments;

public sealed class FindingEvidence
{
    private const string Later =
        "The county board met on Tuesday. Commissioner Ann Vale published the inspection report on Monday. Mayor Tom Okafor published his own inspection report. "
        + "Ann Vale praised the inspectors. She called the mayor.";

    [Fact]
    public void A_sentence_that_tells_the_same_act_of_the_same_person_is_found() =>
        EvidenceFinder.OfCommitment("Ann Vale", "will publish the inspection report by May", Later).Select(sentence => sentence.N).ShouldBe([2]);

    [Theory]
    [InlineData("Ann Vale", "will repair the east pier")]
    [InlineData("Kim Doe", "will publish the inspection report")]
    [InlineData("Ann Vale", "will act")]
    public void Another_act_another_person_or_too_little_to_go_by_finds_nothing(string who, string act) =>
        EvidenceFinder.OfCommitment(who, act, Later).ShouldBeEmpty();

    [Fact]
    public void An_unknown_is_answered_by_a_sentence_about_the_same() =>
        EvidenceFinder.OfUnknown("It is not known who will pay for the bridge repairs.", "The state will pay for repairs of the bridge, the governor said. Shops reopened.")
            .Select(sentence => sentence.N).ShouldBe([1]);

    [Theory]
    [InlineData("will publish the inspection report by May", "plans to publish its inspection report", true)]
    [InlineData("will publish the inspection report", "will repair the pier", false)]
    public void Two_wordings_of_one_act_are_the_same(string one, string other, bool same) => EvidenceFinder.IsSame(one, other).ShouldBe(same);

    [Theory]
    [InlineData("Ann Vale", "Vale", true)]
    [InlineData("Ann Vale", "Ann B. Vale", true)]
    [InlineData("Ann Vale", "Tom Vale", false)]
    [InlineData("Ann Vale", "Ann Doe", false)]
    public void Names_agree_in_the_last_word_and_all_of_the_shorter(string one, string other, bool same) => EvidenceFinder.IsSamePerson(one, other).ShouldBe(same);
}
