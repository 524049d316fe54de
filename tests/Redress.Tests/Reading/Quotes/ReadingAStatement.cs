using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.Quotes;

public sealed class ReadingAStatement
{
    [Theory]
    [InlineData("Ada Lee said that the bridge would close.", "Ada Lee", "the bridge would close")]
    [InlineData("Ada Lee told reporters on Friday that the bridge would close.", "Ada Lee", "the bridge would close")]
    [InlineData("Ada Lee, the mayor, said the bridge would close.", "Ada Lee", "the bridge would close")]
    [InlineData("The bridge will close on Friday, Mayor Ada Lee said.", "Ada Lee", "The bridge will close on Friday")]
    [InlineData("According to Ada Lee, the bridge will close on Friday.", "Ada Lee", "the bridge will close on Friday")]
    [InlineData("The bridge will close on Friday, according to the company.", "the company", "The bridge will close on Friday")]
    [InlineData("Ada Lee vowed to close the bridge.", "Ada Lee", "to close the bridge")]
    [InlineData("Ada Lee met voters. She warned that the bridge was unsafe.", "Ada Lee", "the bridge was unsafe")]
    public void Who_said_what_is_told_apart(string text, string speaker, string clause)
    {
        var statement = Read(text).ShouldHaveSingleItem();

        statement.Speaker.ShouldBe(speaker);
        statement.Text.ShouldBe(clause);
        text[statement.Start..statement.End].ShouldBe(clause);
    }

    [Theory]
    [InlineData("Ada Lee did not say that the bridge would close.")]
    [InlineData("Ada Lee could say that the bridge would close.")]
    [InlineData("Ada Lee said nothing.")]
    [InlineData("They said that the bridge would close.")]
    [InlineData("“Max Roe said that the bridge would close.”")]
    [InlineData("The bridge closed on Friday.")]
    public void What_was_not_said_or_has_no_known_speaker_is_left_out(string text) => Read(text).ShouldBeEmpty();

    private static IReadOnlyList<Statement> Read(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return StatementFinder.Find(text, sentences, PersonFinder.Find(text, sentences));
    }
}
