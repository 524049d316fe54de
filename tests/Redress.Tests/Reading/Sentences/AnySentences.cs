using System.Diagnostics;
using CsCheck;
using Redress.Reading.Sentences;

namespace Redress.Tests.Reading.Sentences;

public sealed class AnySentences
{
    private static readonly string[] Pieces =
    [
        "Mr. ", "U.S. ", "“", "”", "\"", "'", ". ", "? ", "! ", "... ", "…", "\n", "\n\n", "- ", "1. ", "word ", "The ", "Ünï ", "。", "؟ ", "।", "😀", "[1]", "\r\n",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat));

    [Fact]
    public void They_are_ordered_do_not_overlap_and_leave_only_space_between_them() =>
        Text.Sample(text =>
        {
            var at = 0;
            var n = 0;

            foreach (var sentence in SentenceSplitter.Split(text))
            {
                sentence.N.ShouldBe(++n);
                sentence.Text.ShouldBe(text[sentence.Start..sentence.End]);
                sentence.Text.ShouldNotBeNullOrWhiteSpace();
                string.IsNullOrWhiteSpace(text[at..sentence.Start]).ShouldBeTrue();
                at = sentence.End;
            }

            string.IsNullOrWhiteSpace(text[at..]).ShouldBeTrue();
        });

    [Theory]
    [InlineData("Mr. ")]
    [InlineData("...")]
    [InlineData("\" ? \" ")]
    [InlineData("a\n")]
    [InlineData("[1[1")]
    public void A_hostile_text_takes_no_longer_than_its_length_warrants(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        _ = SentenceSplitter.Split(text);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
