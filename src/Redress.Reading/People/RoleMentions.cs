using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Finds "the mayor" after somebody was introduced as mayor, where nobody else in the story is one.</summary>
internal static class RoleMentions
{
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="names">Names by their first token.</param>
    /// <param name="quoted">Whether a token stands in a quotation.</param>
    public static IEnumerable<(int First, int Last, Persona Persona)> Find(
        string text, Token[] tokens, IReadOnlyDictionary<int, (NameRun Run, Persona Persona)> names, Func<int, bool> quoted)
    {
        var holders = Holders(names.Values.Select(n => n.Persona).Distinct());
        var met = new HashSet<Persona>();

        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (names.TryGetValue(i, out var name))
            {
                met.Add(name.Persona);
            }
            else if (text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) is "the" or "The" && !quoted(i)
                && tokens[i + 1].Shape is TokenShape.Lower && tokens[i + 1].Is(WordClass.Title) && StandsAlone(text, tokens, i + 2)
                && holders.TryGetValue(text[tokens[i + 1].Start..tokens[i + 1].End], out var holder) && holder is not null && met.Contains(holder))
            {
                yield return (i, i + 1, holder);
            }
        }
    }

    private static bool StandsAlone(string text, Token[] tokens, int next) =>
        next >= tokens.Length
        || !(tokens[next].IsCapitalized || tokens[next].Is(WordClass.Role) || text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start) is "of" or "general");

    /// <summary>Who holds each office; null where several do.</summary>
    private static Dictionary<string, Persona?> Holders(IEnumerable<Persona> people)
    {
        var holders = new Dictionary<string, Persona?>(StringComparer.OrdinalIgnoreCase);

        foreach (var person in people)
        {
            foreach (var office in Offices(person.Role))
            {
                holders[office] = holders.ContainsKey(office) ? null : person;
            }
        }

        return holders;
    }

    /// <summary>The office words of a role, before what it is of: "mayor" in "former mayor of Springfield".</summary>
    private static IEnumerable<string> Offices(string? role) =>
        (role ?? "").Split(" of ")[0].Split(' ').Select(w => w.TrimEnd('.').ToLowerInvariant()).Where(w => w.Length > 0 && (Lexicon.ClassOf(w) & WordClass.Title) != WordClass.None).Select(Whole).Distinct(StringComparer.Ordinal);

    private static string Whole(string title) => title switch
    {
        "sen" => "senator",
        "gov" => "governor",
        "rep" => "representative",
        "gen" => "general",
        "prof" => "professor",
        _ => title,
    };
}
