using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>What stands right beside a candidate or a verb. The order is that of the weights file.</summary>
internal enum Neighbor
{
    /// <summary>The sentence ends there.</summary>
    Edge = 1,
    Quotation,
    Comma,
    Colon,
    Parenthesis,
    Dash,
    OtherMark,
    Saying,

    /// <summary>The ending 's.</summary>
    Possession,
    Of,
    To,
    By,
    And,
    That,
    As,
    Article,
    Auxiliary,
    Preposition,
    Possessive,
    Adverb,
    Role,
    Pronoun,
    Capitalized,
    EndingInEd,
    EndingInIng,
    Number,
    OtherWord,
}

internal static class Neighbors
{
    /// <summary>What stands at token <paramref name="i"/>, seen from the token <paramref name="beside"/> it.</summary>
    public static Neighbor Of(Scene scene, int i, int beside) =>
        !scene.SameSentence(i, beside) ? Neighbor.Edge
        : scene.QuotationOf[i] >= 0 ? Neighbor.Quotation
        : scene.Tokens[i].Shape is TokenShape.Mark ? OfMark(scene.Text[scene.Tokens[i].Start])
        : scene.IsSaying(i) ? Neighbor.Saying
        : OfWord(scene.Word(i)) ?? OfClass(scene.Tokens[i], scene.Word(i));

    private static Neighbor OfMark(char mark) => mark switch
    {
        ',' => Neighbor.Comma,
        ':' => Neighbor.Colon,
        '(' or ')' => Neighbor.Parenthesis,
        '—' or '–' or '―' or '-' => Neighbor.Dash,
        _ => Neighbor.OtherMark,
    };

    private static Neighbor? OfWord(ReadOnlySpan<char> word) => word switch
    {
        "'s" or "’s" => Neighbor.Possession,
        "of" or "for" => Neighbor.Of,
        "to" => Neighbor.To,
        "by" or "from" => Neighbor.By,
        "and" or "or" or "but" or "And" or "But" => Neighbor.And,
        "that" => Neighbor.That,
        "as" or "As" or "when" or "When" => Neighbor.As,
        "the" or "The" or "a" or "A" or "an" or "An" => Neighbor.Article,
        _ => null,
    };

    private static Neighbor OfClass(in Token token, ReadOnlySpan<char> word) =>
        token.Is(WordClass.Auxiliary) ? Neighbor.Auxiliary
        : token.Is(WordClass.Preposition) ? Neighbor.Preposition
        : token.Is(WordClass.Possessive) ? Neighbor.Possessive
        : token.Is(WordClass.Adverb) ? Neighbor.Adverb
        : token.Is(WordClass.Role) ? Neighbor.Role
        : token.Is(WordClass.Pronoun) ? Neighbor.Pronoun
        : token.IsCapitalized ? Neighbor.Capitalized
        : word.EndsWith("ed") ? Neighbor.EndingInEd
        : word.EndsWith("ing") ? Neighbor.EndingInIng
        : token.Shape is TokenShape.Number ? Neighbor.Number
        : Neighbor.OtherWord;
}
