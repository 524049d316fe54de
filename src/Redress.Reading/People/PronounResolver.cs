using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Ties "he" and "she" outside quotations to the person the text before leaves: the subject of the sentence, of the one before, or the last one named.</summary>
/// <remarks>A simple form of centering (Grosz, Joshi and Weinstein 1995). A gender nobody has told is learned from the pronoun.</remarks>
internal sealed class PronounResolver(string text, Token[] tokens)
{
    /// <summary>Sentences after which a person is out of focus.</summary>
    private const int Memory = 4;

    private readonly List<(int Token, Persona Persona)> found = [];
    private readonly List<(Persona Persona, int Sentence)> recent = [];
    private Persona? subject;
    private (Persona Persona, int Sentence)? focus;
    private int sentence;

    /// <summary>Each resolved pronoun's token and its person.</summary>
    /// <param name="names">Names by their first token.</param>
    /// <param name="quoted">Whether a token stands in a quotation.</param>
    public List<(int Token, Persona Persona)> Resolve(IReadOnlyDictionary<int, (NameRun Run, Persona Persona)> names, Func<int, bool> quoted)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            EnterSentence(tokens[i].Sentence);

            if (quoted(i))
            {
                continue;
            }

            if (names.TryGetValue(i, out var name))
            {
                Name(name.Run, name.Persona);
            }
            else if (GenderOf(i) is var gender and not WordClass.None && Antecedent(gender) is { } person)
            {
                person.Gender = gender;
                subject ??= person;
                found.Add((i, person));
            }
        }

        return found;
    }

    private void EnterSentence(int next)
    {
        if (next == sentence)
        {
            return;
        }

        focus = subject is null ? focus : (subject, sentence);
        subject = null;
        sentence = next;
    }

    private void Name(NameRun run, Persona persona)
    {
        recent.Add((persona, sentence));

        var owns = run.Last + 1 < tokens.Length && tokens[run.Last + 1].Is(WordClass.Possessive) && text[tokens[run.Last + 1].Start] is '\'' or '’';
        var governed = run.First > 0 && tokens[run.First - 1].Sentence == sentence && tokens[run.First - 1].Is(WordClass.Preposition) && !tokens[run.First - 1].Is(WordClass.Conjunction);
        subject ??= owns || governed ? null : persona;
    }

    private Persona? Antecedent(WordClass gender)
    {
        if (subject is not null && Agrees(subject, gender))
        {
            return subject;
        }

        if (focus is { } last && sentence - last.Sentence <= Memory && Agrees(last.Persona, gender))
        {
            return last.Persona;
        }

        for (var i = recent.Count - 1; i >= 0 && sentence - recent[i].Sentence <= Memory; i--)
        {
            if (Agrees(recent[i].Persona, gender))
            {
                return recent[i].Persona;
            }
        }

        return null;
    }

    private static bool Agrees(Persona persona, WordClass gender) => persona.Gender is WordClass.None || persona.Gender == gender;

    private WordClass GenderOf(int i) => text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) switch
    {
        "he" or "He" => WordClass.Male,
        "she" or "She" => WordClass.Female,
        _ => WordClass.None,
    };
}
