using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>Finds every run of words written as a name.</summary>
internal static class NameRuns
{
    /// <summary>A longer row of capitals is a headline.</summary>
    private const int LongestRun = 9;

    public static List<NameRun> Find(string text, Token[] tokens)
    {
        var runs = new List<NameRun>();

        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Opens(tokens[i]))
            {
                continue;
            }

            var last = Extend(tokens, text, i);

            if (last - i < LongestRun && NameStart.Of(tokens, i, last) is var name && name <= last)
            {
                runs.Add(new NameRun(TitleStart(tokens, i, name), name, last, Words(text, tokens, name, last)));
            }

            i = last;
        }

        return runs;
    }

    private static bool Opens(in Token token) => token.Shape is TokenShape.Capitalized or TokenShape.Initial && !token.Is(WordClass.Pronoun | WordClass.Auxiliary);

    private static int Extend(Token[] tokens, string text, int first)
    {
        var last = first;

        while (Next(tokens, text, first, last) is > 0 and var next)
        {
            last = next;
        }

        return last;
    }

    /// <summary>The index of the token that continues the name after <paramref name="last"/>, or 0.</summary>
    private static int Next(Token[] tokens, string text, int first, int last)
    {
        if (!SameSentence(tokens, last, last + 1))
        {
            return 0;
        }

        var next = tokens[last + 1];

        if (Opens(next) || (next.Shape is TokenShape.Upper && last > first && text.AsSpan(next.Start, next.End - next.Start) is "II" or "III" or "IV"))
        {
            return last + 1;
        }

        if (next.Shape is TokenShape.Lower)
        {
            var office = tokens[last].Is(WordClass.Title) && text.AsSpan(next.Start, next.End - next.Start) is "of" && SameSentence(tokens, last, last + 3) && Opens(tokens[last + 3]);
            var after = office ? last + 2 : PastParticles(tokens, last);
            return after > last + 1 && SameSentence(tokens, last, after) && Opens(tokens[after]) ? after : 0;
        }

        // "President (Volodymyr) Zelensky"
        return text[next.Start] is '(' && SameSentence(tokens, last, last + 4) && Opens(tokens[last + 2]) && text[tokens[last + 3].Start] is ')' && Opens(tokens[last + 4]) ? last + 4 : 0;
    }

    private static int PastParticles(Token[] tokens, int last)
    {
        var i = last + 1;

        while (i < tokens.Length && i <= last + 3 && tokens[i].Shape is TokenShape.Lower && tokens[i].Is(WordClass.Particle))
        {
            i++;
        }

        return i;
    }

    /// <summary>Titles directly before the name belong to the mention; other words of the run do not.</summary>
    private static int TitleStart(Token[] tokens, int first, int name)
    {
        var start = name;

        for (var i = name - 1; i >= first; i--)
        {
            if (tokens[i].Is(WordClass.Title))
            {
                start = i;
            }
        }

        return start;
    }

    private static string[] Words(string text, Token[] tokens, int first, int last) =>
        [.. tokens[first..(last + 1)].Where(t => t.IsWord).Select(t => text[t.Start..t.End])];

    private static bool SameSentence(Token[] tokens, int a, int b) => b < tokens.Length && tokens[a].Sentence == tokens[b].Sentence;
}
