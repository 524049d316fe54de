using Redress.Reading;
using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.Quotes;

public sealed class ReadingAQuote
{
    [Theory]
    [InlineData("Mayor Ada Lee opened the bridge. “The bridge is safe for everyone,” Lee said.", "Ada Lee", "Lee")]
    [InlineData("Ada Lee said, “The bridge is safe for everyone.”", "Ada Lee", "Ada Lee")]
    [InlineData("“The bridge is safe for everyone,” said Ada Lee, the mayor.", "Ada Lee", "Ada Lee")]
    [InlineData("“The bridge is safe for everyone,” Springfield police Chief Ada Lee said.", "Ada Lee", "Springfield police Chief Ada Lee")]
    [InlineData("“The bridge is safe for everyone,” Ada Lee, a spokeswoman for the city, said Friday.", "Ada Lee", "Ada Lee")]
    [InlineData("Ada Lee walked in. “The bridge is safe for everyone,” she said.", "Ada Lee", "she")]
    [InlineData("Ada Lee told reporters that the plan was “a disaster for the whole town.”", "Ada Lee", "Ada Lee")]
    [InlineData("“The bridge is safe for everyone,” according to a spokesman for the Lee campaign.", "a spokesman for the Lee campaign", "a spokesman for the Lee campaign")]
    [InlineData("“The bridge is safe for everyone,” the company said in a statement.", "the company", "the company")]
    [InlineData("\"The bridge is safe for everyone,\" Ada Lee said. She did not mention Max Roe.", "Ada Lee", "Ada Lee")]
    [InlineData("‘The bridge is safe for everyone,’ Ada Lee said.", "Ada Lee", "Ada Lee")]
    public void The_speaker_is_found_and_named_in_full(string text, string speaker, string asWritten)
    {
        var quote = Read(text).ShouldHaveSingleItem();

        quote.Speaker.ShouldBe(speaker);
        quote.SpeakerAsWritten.ShouldBe(asWritten);
        text[quote.SpeakerStart!.Value..quote.SpeakerEnd!.Value].ShouldBe(asWritten);
    }

    [Fact]
    public void Both_halves_of_a_split_quote_have_the_same_speaker()
    {
        var quotes = Read("Max Roe listened. “The bridge is safe for everyone,” Ada Lee said. “It has been safe for forty years.”");

        quotes.Select(q => q.Speaker).ShouldBe(["Ada Lee", "Ada Lee"]);
    }

    [Fact]
    public void A_quote_alone_in_the_next_paragraph_goes_on_with_the_speaker_before()
    {
        var quotes = Read("“The bridge is safe for everyone,” Ada Lee said.\n\n“We checked every single bolt of it.”");

        quotes.Select(q => q.Speaker).ShouldBe(["Ada Lee", "Ada Lee"]);
    }

    [Fact]
    public void A_quote_that_reopens_in_the_next_paragraph_is_one_quote()
    {
        var quote = Read("“The bridge is safe for everyone.\n\n“We checked every bolt,” Ada Lee said.").ShouldHaveSingleItem();

        quote.Text.ShouldBe("“The bridge is safe for everyone.\n\n“We checked every bolt,”");
        quote.Speaker.ShouldBe("Ada Lee");
        quote.Cites.ShouldBe([1, 2]);
    }

    [Fact]
    public void A_title_in_quotation_marks_has_no_speaker() =>
        Read("The film “Bridges” opens on Friday in forty theaters.").ShouldHaveSingleItem().Speaker.ShouldBeNull();

    [Fact]
    public void A_quote_cites_the_sentences_it_stands_in()
    {
        var quote = Read("It rained. “We wait. We hope,” Ada Lee said.").ShouldHaveSingleItem();

        quote.Cites.ShouldBe([2, 3]);
    }

    [Fact]
    public void Who_only_passes_a_quotation_on_is_not_its_speaker() =>
        Read("Ada Lee came early. “I’ll be voting for it on March 1,” Lee said, according to Vermont Edition.").ShouldHaveSingleItem().Speaker.ShouldBe("Ada Lee");

    [Theory]
    [InlineData("Er sagte: „Die Brücke ist sicher.“", "„Die Brücke ist sicher.“")]
    [InlineData("Elle a dit : « Le pont est sûr. »", "« Le pont est sûr. »")]
    [InlineData("彼は「橋は安全だ」と言った。", "「橋は安全だ」")]
    [InlineData("He called it “the ‘best’ bridge” there.", "“the ‘best’ bridge”")]
    [InlineData("The 6\" pipe isn't \"new\" here.", "\"new\"")]
    [InlineData("The boys' bridge isn't the girls' bridge: 'It is ours,' Ada Lee said.", "'It is ours,'")]
    public void Marks_of_many_kinds_open_and_close(string text, string quoted) =>
        Read(text).ShouldHaveSingleItem().Text.ShouldBe(quoted);

    [Fact]
    public void A_missing_closing_mark_ends_with_its_paragraph() =>
        Read("“The bridge is safe.\n\nIt rained.").ShouldHaveSingleItem().Text.ShouldBe("“The bridge is safe.");

    private static IReadOnlyList<Quote> Read(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return QuoteFinder.Find(text, sentences, PersonFinder.Find(text, sentences));
    }
}
