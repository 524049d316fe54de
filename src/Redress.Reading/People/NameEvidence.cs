using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Weighs whether a run of capitals names a person rather than a place, a body or a heading.</summary>
internal static class NameEvidence
{
    private const WordClass NotAName = WordClass.Body | WordClass.Place | WordClass.Calendar | WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Adverb;

    /// <param name="text">The whole text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="run">The run to judge.</param>
    /// <param name="alone">Words that stand alone as a name somewhere in the text: surnames do, parts of other names do not.</param>
    public static bool IsPerson(string text, Token[] tokens, NameRun run, HashSet<string> alone) =>
        Weigh(text, tokens, run) + (run.Words.Length is 2 or 3 && alone.Contains(run.Surname) ? 2 : 0) >= 2;

    private static int Weigh(string text, Token[] tokens, NameRun run)
    {
        var weight = run.HasTitle ? 3 : 0;
        var given = tokens[run.NameFirst].Is(WordClass.GivenName);
        var single = run.Words.Length == 1;

        if (single && (run.Words[0].Length < 3 || tokens[run.NameFirst].Is(WordClass.Title | WordClass.Role)))
        {
            return -9;
        }

        weight += given && !single ? 3 : 0;
        weight += !single && tokens[run.NameFirst + 1].Shape is TokenShape.Initial ? 2 : 0;

        for (var i = run.NameFirst + (given && !single ? 1 : 0); i <= run.Last; i++)
        {
            weight -= tokens[i].Is(NotAName) && tokens[i].Shape is not TokenShape.Lower ? 4 : 0;
        }

        return weight + Before(text, tokens, run) + After(text, tokens, run);
    }

    private static int Before(string text, Token[] tokens, NameRun run)
    {
        if (run.First == 0 || tokens[run.First - 1].Sentence != tokens[run.First].Sentence)
        {
            return 0;
        }

        var before = tokens[run.First - 1];

        return before switch
        {
            { Shape: TokenShape.Lower } when before.Is(WordClass.Role | WordClass.Title) => 2,
            _ when before.Is(WordClass.Determiner) && !before.Is(WordClass.Possessive) => -3,
            _ when text.AsSpan(before.Start, before.End - before.Start) is "in" or "at" or "near" or "across" => -2,
            _ when before.Is(WordClass.Cue) || (before.Is(WordClass.Role) && before.IsCapitalized) => 1,
            _ => 0,
        };
    }

    private static int After(string text, Token[] tokens, NameRun run)
    {
        var next = run.Last + 1;

        if (next >= tokens.Length || tokens[next].Sentence != tokens[run.Last].Sentence)
        {
            return 0;
        }

        if (tokens[next].Is(WordClass.Cue))
        {
            return 2;
        }

        if (text[tokens[next].Start] is not ',' || next + 2 >= tokens.Length)
        {
            return text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start) is "who" or "himself" or "herself" ? 2 : 0;
        }

        var age = tokens[next + 1].Shape is TokenShape.Number && text[tokens[next + 2].Start] is ',' && tokens[next + 1].End - tokens[next + 1].Start == 2;
        var who = text.AsSpan(tokens[next + 1].Start, tokens[next + 1].End - tokens[next + 1].Start) is "who" or "whose";
        return age || who || Apposition.StartsAt(text, tokens, next + 1) ? 2 : 0;
    }
}
