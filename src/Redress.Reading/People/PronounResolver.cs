using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Ties "he" and "she" outside quotations to the person the text before leaves: the subject of the sentence, of the one before, or the last one named.</summary>
/// <remarks>
/// A simple form of centering (Grosz, Joshi and Weinstein 1995). Somebody whose gender is told goes before somebody whose is not;
/// a gender nobody has told is learned from the pronoun. In a clause that opens a sentence ("Having said he …, Lee") it is whoever the main clause names.
/// </remarks>
internal sealed class PronounResolver(string text, Token[] tokens)
{
    /// <summary>Sentences after which a person is out of focus.</summary>
    private const int Memory = 4;

    /// <summary>Sentences over which somebody whose gender is told goes before one whose is not.</summary>
    private const int Near = 2;

    /// <summary>Words of a clause that opens a sentence.</summary>
    private const int LongestOpening = 20;

    private readonly List<(int Token, Persona Persona)> found = [];
    private readonly List<(Persona Persona, int Sentence)> recent = [];
    private IReadOnlyDictionary<int, (NameRun Run, Persona Persona)> named = new Dictionary<int, (NameRun Run, Persona Persona)>();
    private Persona? subject;
    private Persona? owner;
    private (Persona Persona, int Sentence)? focus;
    private int sentence;

    /// <summary>Each resolved pronoun's token and its person.</summary>
    /// <param name="names">Names by their first token.</param>
    /// <param name="quoted">Whether a token stands in a quotation.</param>
    public List<(int Token, Persona Persona)> Resolve(IReadOnlyDictionary<int, (NameRun Run, Persona Persona)> names, Func<int, bool> quoted)
    {
        named = names;

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
            else if (GenderOf(i) is var gender and not WordClass.None && (Announced(i, gender) ?? Antecedent(gender)) is { } person)
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
        subject = owner = null;
        sentence = next;
    }

    private void Name(NameRun run, Persona persona)
    {
        recent.Add((persona, sentence));

        var owns = run.Last + 1 < tokens.Length && tokens[run.Last + 1].Is(WordClass.Possessive) && text[tokens[run.Last + 1].Start] is '\'' or '’';
        var governed = run.First > 0 && tokens[run.First - 1].Sentence == sentence && tokens[run.First - 1].Is(WordClass.Preposition) && !tokens[run.First - 1].Is(WordClass.Conjunction);
        owner ??= owns && !governed ? persona : null;
        subject ??= owns || governed ? null : persona;
    }

    /// <summary>Lee in "Having announced that he would resign, Lee left": named only after the clause with the pronoun.</summary>
    private Persona? Announced(int pronoun, WordClass gender)
    {
        var first = pronoun;

        while (first > 0 && tokens[first - 1].Sentence == tokens[pronoun].Sentence)
        {
            first--;
        }

        if (subject is not null || pronoun - first > LongestOpening || Word(first) is not "Having")
        {
            return null;
        }

        for (var i = pronoun + 1; i < tokens.Length && i < pronoun + LongestOpening && tokens[i].Sentence == tokens[pronoun].Sentence; i++)
        {
            if (Word(i) is ",")
            {
                return named.TryGetValue(i + 1, out var name) && Agrees(name.Persona, gender) ? name.Persona : null;
            }
        }

        return null;
    }

    private Persona? Antecedent(WordClass gender)
    {
        if (subject is not null && Agrees(subject, gender))
        {
            return subject;
        }

        // "Lee's plan fails once he leaves"; "Tom told Ann Guess, who said she": named in this sentence before anybody of those before it.
        if (owner is not null && Agrees(owner, gender))
        {
            return owner;
        }

        if (subject is not null && Latest(0, persona => persona.Gender == gender) is { } here)
        {
            return here;
        }

        if (focus is { Persona.Gender: WordClass.None } && Latest(Near, persona => persona.Gender == gender) is { } told)
        {
            return told;
        }

        if (focus is { } last && sentence - last.Sentence <= Memory && Agrees(last.Persona, gender))
        {
            return last.Persona;
        }

        return Latest(Memory, persona => Agrees(persona, gender));
    }

    /// <summary>Whoever such was named last, at most so many sentences ago.</summary>
    private Persona? Latest(int sentences, Func<Persona, bool> such)
    {
        for (var i = recent.Count - 1; i >= 0 && sentence - recent[i].Sentence <= sentences; i--)
        {
            if (such(recent[i].Persona))
            {
                return recent[i].Persona;
            }
        }

        return null;
    }

    private static bool Agrees(Persona persona, WordClass gender) => persona.Gender is WordClass.None || persona.Gender == gender;

    private ReadOnlySpan<char> Word(int i) => text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);

    private WordClass GenderOf(int i) => Word(i) switch
    {
        "he" or "He" => WordClass.Male,
        "she" or "She" => WordClass.Female,
        _ => WordClass.None,
    };
}
