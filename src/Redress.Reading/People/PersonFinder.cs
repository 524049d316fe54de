using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Finds the people of a story with their roles.</summary>
/// <remarks>
/// A run of capitals is a person by evidence: a title, a known given name, a role beside it, a verb of saying. Every mention
/// is then tied to the fullest name the story gives. English; in other languages only given names and titles shared with English tell.
/// </remarks>
public static class PersonFinder
{
    public static Cast Find(string text, IReadOnlyList<Sentence> sentences) => Find(text, Tokenizer.Tokenize(text, sentences));

    internal static Cast Find(string text, Token[] tokens)
    {
        var runs = NameRuns.Find(text, tokens);
        var register = new Register();

        foreach (var run in runs.Where(r => r.Words.Length > 1 && NameEvidence.IsPerson(text, tokens, r)))
        {
            register.Enter(run);
        }

        var mentions = new List<(NameRun Run, Persona Persona)>();

        foreach (var run in runs)
        {
            if (register.Recall(run, tokens) is { } known)
            {
                mentions.Add((run, known));
            }
            else if (run.Words.Length == 1 && NameEvidence.IsPerson(text, tokens, run))
            {
                mentions.Add((run, register.Enter(run)));
            }
        }

        return Assemble(text, tokens, mentions);
    }

    private static Cast Assemble(string text, Token[] tokens, List<(NameRun Run, Persona Persona)> mentions)
    {
        foreach (var (run, persona) in mentions)
        {
            persona.Cites.Add(tokens[run.First].Sentence + 1);
            persona.Role ??= Roles.Of(text, tokens, run);
        }

        var people = mentions.Select(m => m.Persona).Distinct().ToDictionary(p => p, p => p.ToPerson());
        return new Cast(
            [.. people.Values],
            [.. mentions.Select(m => new Mention(tokens[m.Run.First].Start, tokens[m.Run.Last].End, people[m.Persona], MentionKind.Name))]);
    }
}
