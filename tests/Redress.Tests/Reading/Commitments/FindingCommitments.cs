using Redress.Reading;

namespace Redress.Tests.Reading.Commitments;

public sealed class FindingCommitments
{
    [Fact]
    public void What_a_speaker_says_they_will_do_is_theirs()
    {
        var commitment = Only("“I will sign the bridge bill by Friday,” Governor Alice Moreno said.");

        commitment.Who.ShouldBe("Alice Moreno");
        commitment.What.ShouldBe("sign the bridge bill");
        commitment.By.ShouldBe("by Friday");
        commitment.Negated.ShouldBeFalse();
        commitment.Cites.ShouldBe([2]);
    }

    [Theory]
    [InlineData("Governor Alice Moreno said she would sign the bridge bill by Friday.", "Alice Moreno", "sign the bridge bill", "by Friday")]
    [InlineData("The agency plans to publish the inspection report next month.", "The agency", "publish the inspection report", "next month")]
    [InlineData("Mayor Tom Okafor has pledged to repair the east pier before winter.", "Tom Okafor", "repair the east pier before winter", null)]
    [InlineData("The Northgate Company agreed to pay for new railings within 90 days.", "Northgate Company", "pay for new railings", "within 90 days")]
    [InlineData("Moreno, the state's governor, vowed to veto the measure.", "Moreno", "veto the measure", null)]
    [InlineData("Tom Okafor, the mayor, told reporters that he will open the pier on June 9.", "Tom Okafor", "open the pier", "on June 9")]
    [InlineData("Governor Alice Moreno announced that the State Department of Works will provide two ferries.", "State Department of Works", "provide two ferries", null)]
    [InlineData("Mayor Tom Okafor's lawyer said he will answer the committee's letter.", "Tom Okafor", "answer the committee's letter", null)]
    [InlineData("Mayor Tom Okafor vowed to go after the builders.", "Tom Okafor", "go after the builders", null)]
    [InlineData("Okafor spoke for an hour. “We’re going to hire twelve inspectors,” Mayor Tom Okafor said.", "Tom Okafor", "hire twelve inspectors", null)]
    public void An_announced_act_has_an_actor_an_act_and_perhaps_a_time(string text, string who, string what, string? by)
    {
        var commitment = Only(text);

        commitment.Who.ShouldBe(who);
        commitment.What.ShouldBe(what);
        commitment.By.ShouldBe(by);
    }

    [Theory]
    [InlineData("Mayor Tom Okafor said he will not sell the old ferry.", "will not sell the old ferry")]
    [InlineData("“I won’t sell the old ferry,” Mayor Tom Okafor said.", "won’t sell the old ferry")]
    [InlineData("Mayor Tom Okafor promised not to sell the old ferry.", "promised not to sell the old ferry")]
    [InlineData("Mayor Tom Okafor does not plan to sell the old ferry.", "not plan to sell the old ferry")]
    [InlineData("Mayor Tom Okafor has no plans to sell the old ferry.", "no plans to sell the old ferry")]
    public void A_promise_not_to_do_something_is_kept_and_marked(string text, string asWritten)
    {
        var commitment = Only(text);

        commitment.Negated.ShouldBeTrue();
        commitment.Who.ShouldBe("Tom Okafor");
        commitment.What.ShouldBe("sell the old ferry");
        commitment.AsWritten.ShouldBe(asWritten);
    }

    [Theory]
    [InlineData("It will rain on Friday.")]
    [InlineData("Prices will rise next year, Mayor Tom Okafor said.")]
    [InlineData("“He will win the vote,” Mayor Tom Okafor said.")]
    [InlineData("“I will win in November,” Mayor Tom Okafor said.")]
    [InlineData("“We will see what the river does,” Mayor Tom Okafor said.")]
    [InlineData("The company is expected to publish its report by Friday.")]
    [InlineData("Mayor Tom Okafor said Governor Alice Moreno would sign the bill.")]
    [InlineData("Mayor Tom Okafor said it would take ten years.")]
    [InlineData("Mayor Tom Okafor spoke in the tone he said he would set early on.")]
    [InlineData("Mayor Tom Okafor declined to say who he plans to vote for.")]
    [InlineData("The merger announced Monday would turn the company into another.")]
    [InlineData("The house will be turned into a museum.")]
    public void Predictions_and_what_others_expect_are_none(string text) => AStory.Around(text).Commitments.ShouldBeEmpty();

    [Theory]
    [InlineData("“If the court agrees, we will appeal the ruling,” Mayor Tom Okafor said.")]
    [InlineData("Mayor Tom Okafor said he would sign the bill if it reached his desk.")]
    [InlineData("Mayor Tom Okafor said he would not sign it unless the council paid.")]
    [InlineData("“Do you think I’m going to close the pier?” Mayor Tom Okafor said.")]
    [InlineData("“I would sell the ferry in his place,” Mayor Tom Okafor said.")]
    [InlineData("Every summer the crew would paint the pier.")]
    [InlineData("The crew had planned to paint the pier.")]
    public void Conditions_questions_and_habits_are_none(string text) => AStory.Around(text).Commitments.ShouldBeEmpty();

    [Fact]
    public void The_speakers_own_aside_is_left_out_of_the_act() =>
        Only("“I will call the people that I think are responsible, and publish the answer,” said Mayor Jane Doe.").What
            .ShouldBe("call the people, and publish the answer");

    [Fact]
    public void A_story_in_another_language_has_none() =>
        AStory.Read("Der Bürgermeister will am Freitag die Brücke öffnen. Er will auch den Bericht lesen. „Ich will helfen“, sagte er.").Commitments.ShouldBeEmpty();

    private static Commitment Only(string text) => AStory.Around(text).Commitments.ShouldHaveSingleItem();
}
