using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Finds the people of a story with their roles.</summary>
/// <remarks>
/// A run of capitals is a person by evidence: a title, a known given name, a role beside it, a verb of saying. Every mention
/// is then tied to the fullest name the story gives. English; in other languages only given names and titles shared with English tell.
/// </remarks>
public static class PersonFinder
{
    public static Cast Find(string text, IReadOnlyList<Sentence> sentences) =>
        Find(text, Tokenizer.Tokenize(text, sentences), QuotationFinder.Find(text));

    internal static Cast Find(string text, Token[] tokens, List<Quotation> quotations)
    {
        var names = Names(text, tokens);
        Describe(text, tokens, names);

        var byToken = names.ToDictionary(n => n.Run.First);
        var quoted = Quoted(tokens, quotations);
        var pronouns = new PronounResolver(text, tokens).Resolve(byToken, i => quoted[i]);
        var roles = RoleMentions.Find(text, tokens, byToken, i => quoted[i]).ToList();
        var people = names.Select(n => n.Persona).Distinct().ToDictionary(p => p, p => p.ToPerson());

        return new Cast(
            [.. people.Values],
            [
                .. names.Select(n => new Mention(tokens[n.Run.First].Start, tokens[n.Run.Last].End, people[n.Persona], MentionKind.Name))
                    .Concat(roles.Select(r => new Mention(tokens[r.First].Start, tokens[r.Last].End, people[r.Persona], MentionKind.Role)))
                    .Concat(pronouns.Select(p => new Mention(tokens[p.Token].Start, tokens[p.Token].End, people[p.Persona], MentionKind.Pronoun)))
                    .OrderBy(m => m.Start),
            ]);
    }

    /// <summary>Full names first, so that a surname alone finds its owner wherever it stands.</summary>
    private static List<(NameRun Run, Persona Persona)> Names(string text, Token[] tokens)
    {
        var runs = NameRuns.Find(text, tokens);
        var alone = runs.Where(r => r.Words.Length == 1).Select(r => r.Words[0]).ToHashSet(StringComparer.Ordinal);
        var register = new Register();
        var names = new List<(NameRun Run, Persona Persona)>();

        foreach (var run in runs.Where(r => r.Words.Length > 1 && NameEvidence.IsPerson(text, tokens, r, alone)))
        {
            register.Enter(run, tokens);
        }

        foreach (var run in runs)
        {
            if (register.Recall(run, tokens) is { } known)
            {
                names.Add((run, known));
            }
            else if (run.Words.Length == 1 && NameEvidence.IsPerson(text, tokens, run, alone))
            {
                names.Add((run, register.Enter(run, tokens)));
            }
        }

        return names;
    }

    private static void Describe(string text, Token[] tokens, List<(NameRun Run, Persona Persona)> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (run, persona) = names[i];
            persona.Cites.Add(tokens[run.First].Sentence + 1);
            persona.Role ??= Roles.Of(text, tokens, run) ?? (i > 0 ? Roles.Shared(text, tokens, names[i - 1].Run, run) : null);
        }
    }

    private static bool[] Quoted(Token[] tokens, List<Quotation> quotations)
    {
        var quoted = new bool[tokens.Length];
        var i = 0;

        foreach (var quotation in quotations)
        {
            for (; i < tokens.Length && tokens[i].Start < quotation.End; i++)
            {
                quoted[i] = tokens[i].Start >= quotation.Start;
            }
        }

        return quoted;
    }
}
