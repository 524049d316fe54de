using System.Diagnostics;
using CsCheck;
using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.Quotes;

public sealed class ReadingHostileText
{
    private static readonly string[] Pieces =
        ["“", "”", "\"", "‘", "’", "'", "«", "»", "„", "Mr. ", "Lee ", "Ada Lee ", "said ", "he ", "the ", "mayor ", ", ", ". ", "(", ") ", "\n\n", "and ", "of ", "that ", "according to ", "😀 ", "J. ", "'s "];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 80].Select(string.Concat));

    [Fact]
    public void Spans_are_ordered_and_say_what_the_text_says() =>
        Text.Sample(text =>
        {
            var sentences = SentenceSplitter.Split(text);
            var cast = PersonFinder.Find(text, sentences);
            var at = 0;

            foreach (var quote in QuoteFinder.Find(text, sentences, cast))
            {
                quote.Start.ShouldBeGreaterThanOrEqualTo(at);
                quote.Text.ShouldBe(text[quote.Start..quote.End]);
                quote.Cites.ShouldNotBeEmpty();
                at = quote.End;
            }

            foreach (var statement in StatementFinder.Find(text, sentences, cast))
            {
                statement.Text.ShouldBe(text[statement.Start..statement.End]);
            }

            foreach (var mention in cast.Mentions)
            {
                text[mention.Start..mention.End].ShouldNotBeNullOrWhiteSpace();
            }
        });

    [Theory]
    [InlineData("“")]
    [InlineData("\" ")]
    [InlineData(" 'a")]
    [InlineData("“a” ")]
    [InlineData("“a ")]
    [InlineData("Ada Lee said ")]
    [InlineData("said, ")]
    [InlineData("mayor ")]
    [InlineData("Lee (")]
    [InlineData("“Hi,” she said. ")]
    [InlineData("“Hi there\n\n")]
    public void It_takes_no_longer_than_its_length_warrants(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        var sentences = SentenceSplitter.Split(text);
        var cast = PersonFinder.Find(text, sentences);
        _ = QuoteFinder.Find(text, sentences, cast);
        _ = StatementFinder.Find(text, sentences, cast);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
