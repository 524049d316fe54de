using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.Sentences;

public sealed class SplittingSentences
{
    /// <summary>A bar stands where one sentence ends and the next starts.</summary>
    [Theory]
    [InlineData("It rained.| It stopped!| Did it?| Yes.")]
    [InlineData("Mr. Alba met Sen. J. B. Hart and Gen. Ortiz.| They left.")]
    [InlineData("The U.S. Senate met.| He lives in the U.S.| The vote is open.")]
    [InlineData("Acme Inc. fell 2.5 percent to $3.40.| Shares of Beta Corp. rose.")]
    [InlineData("Doors open at 9 a.m. on Jan. 6 in Room No. 5.| Bring food.")]
    [InlineData("“We won,” she said.| “We did.”| Then they left.")]
    [InlineData("\"We won.\"| \"Did you?\"| \"Yes!\"| They left.")]
    [InlineData("“Why?” Ms. Lee asked.| Nobody knew.")]
    [InlineData("“Why not?” he said.| “Well …”| They left.")]
    [InlineData("She waited ... and left.| He stayed...| We did not.")]
    [InlineData("(It was late.)| Sen. Hart (D-N.Y.) agreed.| He left (at last).| Then we did.")]
    [InlineData("Er kam am 15. August, d.h. gestern.| Wir gingen.")]
    [InlineData("Pay J. Smith and Smith Jr. by Friday.| You and I.| The end.")]
    [InlineData("今日は晴れ。|明日は雨！|「そうか。」|終わり")]
    [InlineData("هل وصل؟| نعم.")]
    [InlineData("वह आया।| वह गया।")]
    [InlineData("We ask:|\n- Pay now.|\n- Answer us|\n- Leave")]
    [InlineData("What we ask|\n1. Pay now.|\n2. Answer.")]
    [InlineData("This line was wrapped by hand after some sixty characters or\nso and goes on here.| It ends.")]
    [InlineData("It was proven.[1]| Nobody objected.[12]")]
    [InlineData("Visit example.org today.| Ask for version 2.0.")]
    public void A_sentence_ends_where_a_reader_would_end_it(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        SentenceSplitter.Split(text).Select(s => s.Text).ShouldBe(marked.Split('|').Select(s => s.Trim()));
    }

    [Fact]
    public void Paragraphs_are_separated_by_blank_lines_and_numbered_from_one()
    {
        var sentences = SentenceSplitter.Split("\n\nOne. Two.\n \nA heading\n\n\n\nThree.\r\n\r\nFour.");

        sentences.Select(s => (s.N, s.Paragraph, s.Text)).ShouldBe(
            [(1, 1, "One."), (2, 1, "Two."), (3, 2, "A heading"), (4, 3, "Three."), (5, 4, "Four.")]);
    }

    [Fact]
    public void An_empty_text_has_none() => SentenceSplitter.Split(" \n ").ShouldBeEmpty();
}
