using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Reads a person's role beside their name: a title before it or an apposition after it.</summary>
internal static class Roles
{
    private const int MostWordsBefore = 6;

    public static string? Of(string text, Token[] tokens, NameRun run) => After(text, tokens, run) ?? Before(text, tokens, run);

    private static string? After(string text, Token[] tokens, NameRun run)
    {
        var comma = run.Last + 1;

        if (comma + 1 >= tokens.Length || tokens[comma].Sentence != tokens[run.Last].Sentence || text[tokens[comma].Start] is not ',')
        {
            return null;
        }

        var end = Apposition.End(text, tokens, comma + 1);
        var start = end > comma + 1 && text.AsSpan(tokens[comma + 1].Start, tokens[comma + 1].End - tokens[comma + 1].Start) is "the" or "a" or "an" or "The" ? comma + 2 : comma + 1;
        return end > start ? text[tokens[start].Start..tokens[end - 1].End] : null;
    }

    private static string? Before(string text, Token[] tokens, NameRun run)
    {
        var start = run.NameFirst;
        var hasRole = false;

        for (var i = run.NameFirst - 1; i >= 0 && run.NameFirst - i <= MostWordsBefore && Belongs(text, tokens, i, run); i--)
        {
            hasRole |= tokens[i].Is(WordClass.Title | WordClass.Role) && !IsCourtesy(text, tokens[i]);
            start = i;
        }

        while (start < run.NameFirst && tokens[start].Is(WordClass.Determiner | WordClass.SentenceStart | WordClass.Preposition))
        {
            start++;
        }

        return hasRole && start < run.NameFirst ? Describe(text, tokens, start, run.NameFirst - 1) + Realm(text, tokens, run) : null;
    }

    private static string Describe(string text, Token[] tokens, int first, int last) =>
        text[tokens[first].Start..tokens[last].Start] + Singular(text[tokens[last].Start..tokens[last].End]);

    private static bool Belongs(string text, Token[] tokens, int i, NameRun run) =>
        tokens[i].Sentence == tokens[run.First].Sentence
        && (tokens[i].IsCapitalized || tokens[i].Is(WordClass.Title | WordClass.Role | WordClass.Attributive) || tokens[i].Shape is TokenShape.Upper
            || text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start) is "of" or "'s" or "’s");

    /// <summary>" of Russia" after "President Vladimir Putin".</summary>
    private static string Realm(string text, Token[] tokens, NameRun run)
    {
        var of = run.Last + 1;

        if (of + 1 >= tokens.Length || tokens[of].Sentence != tokens[run.Last].Sentence || text.AsSpan(tokens[of].Start, tokens[of].End - tokens[of].Start) is not "of")
        {
            return "";
        }

        var end = of + 1;

        while (end < tokens.Length && (tokens[end].IsCapitalized || tokens[end].Shape is TokenShape.Upper || (end == of + 1 && tokens[end].Is(WordClass.Determiner))))
        {
            end++;
        }

        return end > of + 1 ? " " + text[tokens[of].Start..tokens[end - 1].End] : "";
    }

    /// <summary>The title before "Presidents Ada Lee of Utopia" said of "Max Roe of Erewhon" as well, or null.</summary>
    public static string? Shared(string text, Token[] tokens, NameRun before, NameRun run)
    {
        var title = before.HasTitle ? text[tokens[before.NameFirst - 1].Start..tokens[before.NameFirst - 1].End] : "";
        var joined = run.First - before.Last <= MostWordsBefore && tokens[run.First - 1].Is(WordClass.Conjunction) && tokens[run.First].Sentence == tokens[before.First].Sentence;

        for (var i = before.Last + 1; joined && i < run.First - 1; i++)
        {
            joined = tokens[i].Is(WordClass.Preposition | WordClass.Determiner) || tokens[i].IsWord && !char.IsLower(text[tokens[i].Start]);
        }

        return joined && Singular(title) is var one && one.Length < title.Length ? one + Realm(text, tokens, run) : null;
    }

    /// <summary>"Presidents Ada Lee and …" makes each of them a president.</summary>
    private static string Singular(string title) =>
        title is "Presidents" or "Senators" or "Ministers" or "Governors" or "Justices" or "Sens." or "Reps." or "Govs." ? (title.EndsWith('.') ? title[..^2] + "." : title[..^1]) : title;

    private static bool IsCourtesy(string text, in Token token) =>
        text.AsSpan(token.Start, token.End - token.Start).TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Mx" or "Messrs" or "Sir" or "Dr" or "Hon";
}
