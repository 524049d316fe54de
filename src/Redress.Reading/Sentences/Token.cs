namespace Redress.Reading.Sentences;

/// <summary>What a word can be, by the word lists; a word may be several things.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Possessive = 1 << 1,
    Pronoun = 1 << 2,
    Preposition = 1 << 3,
    Conjunction = 1 << 4,
    Auxiliary = 1 << 5,
    Adverb = 1 << 6,

    /// <summary>A verb of saying or thinking.</summary>
    Cue = 1 << 7,

    /// <summary>Stands before a person's name: "Mr", "Senator".</summary>
    Title = 1 << 8,

    /// <summary>Names what a person is or does: "spokeswoman", "mayor".</summary>
    Role = 1 << 9,
    GivenName = 1 << 10,
    Male = 1 << 11,
    Female = 1 << 12,

    /// <summary>Starts sentences and no names.</summary>
    SentenceStart = 1 << 13,

    /// <summary>Part of the name of a body: "Committee", "Inc".</summary>
    Body = 1 << 14,

    /// <summary>A country, state, big city, or the word for its people.</summary>
    Place = 1 << 15,

    /// <summary>A day, month, language or other word written with a capital that names nobody.</summary>
    Calendar = 1 << 16,

    /// <summary>Stands before a role: "former", "police".</summary>
    Attributive = 1 << 17,

    /// <summary>A noun for something that speaks in writing: "statement", "report".</summary>
    Document = 1 << 18,

    /// <summary>Joins the parts of a name: "van", "bin".</summary>
    Particle = 1 << 19,

    /// <summary>A cue in its base or plural form, so that it needs a plural or first-person subject: "say".</summary>
    BareCue = 1 << 20,
}

/// <summary>A word, a number or a mark.</summary>
/// <param name="Start">First UTF-16 offset in the text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Sentence">Index of its sentence, from 0.</param>
/// <param name="Class">What it can be.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Token(int Start, int End, int Sentence, WordClass Class, TokenShape Shape)
{
    public bool Is(WordClass any) => (Class & any) != WordClass.None;

    public bool IsWord => Shape is not (TokenShape.Mark or TokenShape.Number);

    /// <summary>Written as names are: "Lee", "McKay", "J.".</summary>
    public bool IsCapitalized => Shape is TokenShape.Capitalized or TokenShape.Initial;
}

internal enum TokenShape
{
    Mark,
    Number,
    Lower,

    /// <summary>"Lee", "McKay", "O'Hara".</summary>
    Capitalized,

    /// <summary>"J.", "J.R.".</summary>
    Initial,

    /// <summary>"NATO".</summary>
    Upper,
}
