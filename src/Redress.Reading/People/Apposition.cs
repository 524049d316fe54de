using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>A role set after a name between commas: ", the secretary of state,".</summary>
internal static class Apposition
{
    private const int MostWords = 14;

    public static bool StartsAt(string text, Token[] tokens, int i) => End(text, tokens, i) > i;

    /// <summary>The index after the role's last token; <paramref name="i"/> where none starts there.</summary>
    public static int End(string text, Token[] tokens, int i)
    {
        var hasRole = false;

        for (var j = i; j < tokens.Length && j < i + MostWords && tokens[j].Sentence == tokens[i].Sentence; j++)
        {
            if (text[tokens[j].Start] is ',' or '.' or ';' or '—' or '–' or ')' or '“' or '"')
            {
                return hasRole ? j : i;
            }

            // A role comes early and before any verb.
            if (tokens[j].Is(WordClass.Auxiliary) || (tokens[j].Is(WordClass.Cue) && !tokens[j].Is(WordClass.Role | WordClass.BareCue)))
            {
                return i;
            }

            hasRole |= tokens[j].Is(WordClass.Role) && j < i + 8;
        }

        return i;
    }
}
