namespace Redress.Tests.Reading.Unknowns;

public sealed class FindingUnknowns
{
    [Theory]
    [InlineData("Neither leader gave any details of the plan.")]
    [InlineData("The mayor did not take questions.")]
    [InlineData("A spokeswoman declined to comment.")]
    [InlineData("The company did not respond to a request for comment.")]
    [InlineData("It was unclear whether the pier would reopen.")]
    [InlineData("It’s also not clear why the railing broke.")]
    [InlineData("The council has yet to decide on a date.")]
    [InlineData("No timetable was given.")]
    [InlineData("She said the ferry would run next year but gave no details on the fare.")]
    [InlineData("The report did not say how the money was spent.")]
    [InlineData("Whether the bridge can be saved remains to be seen.")]
    [InlineData("The owner could not be reached on Sunday.")]
    [InlineData("He said the talks went well, without elaborating.")]
    [InlineData("The inspection report has not been released.")]
    [InlineData("The agency hasn’t disclosed the cost.")]
    [InlineData("No decision has been made about whether to appeal.")]
    [InlineData("It did not appear that a second meeting was taking place.")]
    [InlineData("The company did not officially respond to a request for comment.")]
    [InlineData("The council has not outlined a plan for the pier.")]
    [InlineData("Neither Ruiz nor Okafor responded to requests for clarification.")]
    [InlineData("The terms of the sale were not disclosed.")]
    public void What_the_story_says_is_not_known_given_answered_or_decided_is_one(string sentence)
    {
        var unknown = AStory.Around(sentence).Unknowns.ShouldHaveSingleItem();

        unknown.Text.ShouldBe(sentence);
        unknown.Cites.ShouldBe([2]);
    }

    [Theory]
    [InlineData("The team did not respond to the fourth goal.")]
    [InlineData("Voters who remain undecided will choose in May.")]
    [InlineData("Ms. Ruiz did not know the mayor was coming.")]
    [InlineData("The film is set to be released this week.")]
    [InlineData("He is not known as an expert on bridges.")]
    [InlineData("She refused to say that the bridge was safe.")]
    [InlineData("The man will refuse to answer any questions.")]
    [InlineData("That was not previously clear.")]
    [InlineData("Until now it had been unclear how the railing broke.")]
    [InlineData("Ms. Ruiz was largely unknown in the state.")]
    [InlineData("Nobody came to the show ‘We Don’t Know What Will Happen.’")]
    [InlineData("Who knows whether the pier will stand?")]
    [InlineData("If it is unclear whether the pier is safe, it should close.")]
    [InlineData("“I don’t know what his position is,” Ms. Ruiz said.")]
    public void Opinions_questions_and_doubts_about_people_are_none(string sentence) => AStory.Around(sentence).Unknowns.ShouldBeEmpty();

    [Fact]
    public void A_quotation_counts_where_it_says_so_of_a_fact() =>
        AStory.Around("“No decision has been made on the tolls,” Mayor Tom Okafor said.").Unknowns.ShouldHaveSingleItem().Cites.ShouldBe([2]);

    [Fact]
    public void A_sentence_is_shortened_by_its_connective_only() =>
        AStory.Around("However, it was not clear who paid for the trip.").Unknowns.ShouldHaveSingleItem().Text.ShouldBe("It was not clear who paid for the trip.");
}
