using CsCheck;
using Redress.Domain.Letters;

namespace Redress.Tests.Domain.Letters;

public sealed class TellingOnesOwnWords
{
    private const string Suggested = "I have read the report on the bridge. Will you publish the plan: yes or no? Thank you for your attention.";

    [Fact]
    public void What_was_typed_before_the_suggestion_is_own()
    {
        var pieces = OwnWords.Pieces($"My son walks over that bridge each day.\n\n{Suggested}", Suggested);

        pieces.ShouldBe([("My son walks over that bridge each day.", true), ($"\n\n{Suggested}", false)]);
    }

    [Fact]
    public void A_sentence_put_into_the_middle_is_own() =>
        OwnWords.Pieces(Suggested.Replace("Thank", "I have asked twice already. Thank", StringComparison.Ordinal), Suggested)
            .Where(piece => piece.IsOwn).Select(piece => piece.Text).ShouldBe(["I have asked twice already."]);

    [Fact]
    public void The_pieces_make_up_the_text() =>
        Gen.Select(Gen.String[Gen.Char[" abc.\n"], 0, 60], Gen.String[Gen.Char[" abc.\n"], 0, 60])
            .Sample((text, suggested) => string.Concat(OwnWords.Pieces(text, suggested).Select(piece => piece.Text)) == (text.Trim().Length == 0 ? "" : text));

    [Fact]
    public void The_share_is_of_words()
    {
        OwnWords.Share(Suggested, Suggested).ShouldBe(0);
        OwnWords.Share("Wholly my own words, every one.", Suggested).ShouldBe(1);
        OwnWords.Share($"Ten words of my own stand in front of it. {Suggested}", Suggested).ShouldBe(10.0 / 31, 0.01);
    }
}
