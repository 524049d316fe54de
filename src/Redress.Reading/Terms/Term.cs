namespace Redress.Reading.Terms;

/// <summary>A word or number as an index sees it.</summary>
/// <param name="Word">Lower case, without possessive ending, apostrophes and the commas of a number.</param>
/// <param name="Stem">The word without its inflection; two forms of one word share it as a rule.</param>
/// <param name="IsName">Written with a capital where an ordinary word would have none.</param>
internal readonly record struct Term(string Word, string Stem, bool IsName)
{
    public bool IsNumber => char.IsAsciiDigit(Word[0]);

    public bool IsFunctionWord => FunctionWords.Contains(Word);
}
