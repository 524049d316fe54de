using Redress.Reading.Sentences;

namespace Redress.Reading.Phrases;

/// <summary>A word or mark of a sentence as phrases see it: lower case, contractions opened ("won't" is "will" and "not").</summary>
/// <param name="Text">Lower case, with straight apostrophes.</param>
/// <param name="Start">First UTF-16 offset in the article's text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Class">What it can be.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Quoted">Whether it stands within quotation marks.</param>
internal readonly record struct Word(string Text, int Start, int End, WordClass Class, TokenShape Shape, bool Quoted)
{
    public bool IsMark => Shape is TokenShape.Mark;

    /// <summary>Written as names are.</summary>
    public bool IsName => Shape is TokenShape.Capitalized or TokenShape.Initial or TokenShape.Upper;

    public bool Is(WordClass any) => (Class & any) != WordClass.None;
}
