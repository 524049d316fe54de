using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>A role set after a name between commas: ", the secretary of state,".</summary>
internal static class Apposition
{
    private const int MostWords = 14;
    private const int MostBeforeRole = 7;

    private const WordClass NoPart = WordClass.Auxiliary | WordClass.Conjunction | WordClass.Preposition | WordClass.Pronoun;

    public static bool StartsAt(string text, Token[] tokens, int i) => End(text, tokens, i) > i;

    /// <summary>The index after the role's last token; <paramref name="start"/> where none starts there.</summary>
    public static int End(string text, Token[] tokens, int start)
    {
        var role = RoleFrom(text, tokens, start);

        if (role < 0 || IsTitleOfAnother(tokens, role))
        {
            return start;
        }

        for (var i = role + 1; i < tokens.Length && i < start + MostWords && tokens[i].Sentence == tokens[start].Sentence; i++)
        {
            if (IsStop(text[tokens[i].Start]))
            {
                return i;
            }

            if (tokens[i].Is(WordClass.Auxiliary) || (tokens[i].Is(WordClass.Cue) && !tokens[i].Is(WordClass.Role)))
            {
                return start;
            }
        }

        return start;
    }

    /// <summary>The last word of the first row of role words: "secretary" in "the former foreign secretary of".</summary>
    private static int RoleFrom(string text, Token[] tokens, int start)
    {
        for (var i = start; i < tokens.Length && i <= start + MostBeforeRole && tokens[i].Sentence == tokens[start].Sentence; i++)
        {
            if (IsStop(text[tokens[i].Start]) || (tokens[i].Is(NoPart) && !tokens[i].Is(WordClass.Role | WordClass.Possessive | WordClass.Determiner)))
            {
                return -1;
            }

            if (tokens[i].Is(WordClass.Role) && !(i + 1 < tokens.Length && tokens[i + 1].Is(WordClass.Role) && tokens[i + 1].Shape is TokenShape.Lower))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsTitleOfAnother(Token[] tokens, int role) =>
        role + 1 < tokens.Length && tokens[role].IsCapitalized && tokens[role + 1].IsCapitalized && tokens[role].Sentence == tokens[role + 1].Sentence;

    private static bool IsStop(char c) => c is ',' or '.' or ';' or '—' or '–' or ')' or '“' or '"' or ':' or '?' or '!';
}
