using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>The people met so far, found again by surname or given name.</summary>
internal sealed class Register
{
    private readonly Dictionary<string, List<Persona>> byWord = new(StringComparer.Ordinal);

    /// <summary>Adds the name to the person it can belong to, or adds a person.</summary>
    public Persona Enter(NameRun run, Token[] tokens)
    {
        var gender = Gender(tokens, run);
        var persona = byWord.GetValueOrDefault(run.Surname)?.Find(p => p.Matches(run) && Agree(p.Gender, gender));

        if (persona is null)
        {
            persona = new Persona(run) { Gender = gender };
            Index(run.Surname, persona);
            Index(run.Words[0], persona);
        }

        persona.Take(run);
        return persona;
    }

    /// <summary>The person a name stands for: of several with that surname, the one named last.</summary>
    public Persona? Recall(NameRun run, Token[] tokens)
    {
        var gender = Gender(tokens, run);
        var found = byWord.GetValueOrDefault(run.Surname)?.LastOrDefault(p => p.Matches(run) && Agree(p.Gender, gender));
        found ??= run.Words.Length == 1 ? byWord.GetValueOrDefault(run.Words[0])?.LastOrDefault(p => string.Equals(p.Words[0], run.Words[0], StringComparison.Ordinal)) : null;

        if (found is not null)
        {
            found.Gender = found.Gender is WordClass.None ? gender : found.Gender;
            MoveLast(byWord[run.Surname], found);
        }

        return found;
    }

    private static bool Agree(WordClass a, WordClass b) => a is WordClass.None || b is WordClass.None || a == b;

    private static WordClass Gender(Token[] tokens, NameRun run)
    {
        for (var i = run.First; i <= run.NameFirst; i++)
        {
            if (tokens[i].Is(WordClass.Male | WordClass.Female))
            {
                var told = tokens[i].Class & (WordClass.Male | WordClass.Female);
                return told is WordClass.Male or WordClass.Female ? told : WordClass.None;
            }
        }

        return WordClass.None;
    }

    private static void MoveLast(List<Persona> personas, Persona persona)
    {
        personas.Remove(persona);
        personas.Add(persona);
    }

    private void Index(string word, Persona persona)
    {
        if (!byWord.TryGetValue(word, out var personas))
        {
            byWord[word] = personas = [];
        }

        if (!personas.Contains(persona))
        {
            personas.Add(persona);
        }
    }
}
