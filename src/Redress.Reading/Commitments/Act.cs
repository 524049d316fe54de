using Redress.Reading.Lines;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Commitments;

/// <summary>What is to be done: the words from the verb to the end of its clause.</summary>
internal static class Act
{
    private const int Longest = 80;
    private const int LongestGapToSpeaker = 7;

    /// <summary>The index after the act's last word.</summary>
    public static int End(SentenceWords words, int verb)
    {
        var end = verb + 1;

        while (end < words.Count && end < verb + Longest && (words[end].Quoted || !words[verb].Quoted) && !Closes(words, end))
        {
            end++;
        }

        while (end > verb + 1 && (words[end - 1].IsMark && words[end - 1].Text is not (")" or "%" or "’" or "'")))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether the act ends in a question.</summary>
    public static bool IsAsked(SentenceWords words, int end)
    {
        for (var i = 0; i < Longest && end < words.Count && !words[end].IsMark; i++)
        {
            end++;
        }

        return words.At(end) is "?";
    }

    /// <summary>The text between two words, without asides such as ", of course," and "that I think are best".</summary>
    public static string Text(string text, SentenceWords words, int first, int end)
    {
        var cut = new System.Text.StringBuilder();
        var from = words[first].Start;

        for (var i = first; i + 3 < end; i++)
        {
            if (words[i].Text is "," && Aside(words, i + 1) is > 0 and var after && after < end && words[after].Text is ",")
            {
                cut.Append(text, from, words[i].Start - from);
                from = words[after].End;
                i = after;
            }
            else if (OwnView(words, i, end) is > 0 and var rest)
            {
                cut.Append(text, from, words[i - 1].End - from);
                from = words[rest - 1].End;
                i = rest - 1;
            }
        }

        if (from >= words[end - 1].End)
        {
            return Cut.Tidy(cut.ToString());
        }

        return Cut.Tidy(cut.Append(text, from, words[end - 1].End - from).ToString());
    }

    /// <summary>The index after "that I think are best": in the speaker's first person, so it cannot stand after their name; 0 where there is none.</summary>
    private static int OwnView(SentenceWords words, int i, int end)
    {
        if (words.At(i) is not ("that" or "who" or "which") || words.At(i + 1) is not "i" || words.At(i + 2) is not ("think" or "believe" or "feel" or "consider"))
        {
            return 0;
        }

        var after = i + 3;

        while (after < end && !words[after].IsMark)
        {
            after++;
        }

        return after;
    }

    /// <summary>The index after "of course" and the like; 0 where none stands there.</summary>
    private static int Aside(SentenceWords words, int i) => (words.At(i), words.At(i + 1)) switch
    {
        ("of", "course") or ("you", "know") or ("i", "think") or ("for", "example") or ("in", "fact") => i + 2,
        ("frankly" or "obviously" or "however" or "therefore" or "certainly" or "too", _) => i + 1,
        _ => 0,
    };

    private static bool Closes(SentenceWords words, int i) => words[i].Text switch
    {
        "\"" or "”" => words[i].Quoted && words[i - 1].Quoted && i + 1 < words.Count && words[i + 1].Text is not "." && !words[i + 1].Quoted && IsAttribution(words, i + 1),
        ";" or "—" or "–" or ":" or "…" => true,
        "-" => words.At(i + 1) is "-" || words[i].Start > words[i - 1].End,
        "," => ClosesAfterComma(words, i + 1),
        "because" or "although" or "though" or "whereas" or "unless" or "since" or "which" => true,
        "while" or "so" or "when" => words.At(i + 1) is "he" or "she" or "it" or "they" or "we" or "i" or "the",
        "but" => true,
        "and" => !IsModal(words.At(i + 1)) && Enumerable.Range(i + 2, 6).Any(j => IsModal(words.At(j))),
        _ => false,
    };

    /// <summary>"… and the mayor will speak" is somebody else's act.</summary>
    private static bool IsModal(string word) => word is "will" or "would";

    private static bool ClosesAfterComma(SentenceWords words, int next) => words.At(next) switch
    {
        "but" or "which" or "who" or "whose" or "saying" or "adding" or "although" or "though" or "while" or "as" or "because" or "since" or "according" or "despite" or "even" or "so"
            or "he" or "she" or "it" or "they" or "we" or "i" or "where" or "when" or "part" or "following" or "noting" or "calling" or "an" or "one" or "up" or "down" or "was" or "is" or "has" or "had" or "were" => true,
        "and" => words.At(next + 1) is "he" or "she" or "it" or "they" or "that" or "i" or "we" or "by" or "the" && IsClause(words, next + 1),
        _ => IsAttribution(words, next),
    };

    /// <summary>Whether a verb of its own follows soon: ", and it was up to them".</summary>
    private static bool IsClause(SentenceWords words, int first) =>
        words[first].Is(WordClass.Pronoun) || words.At(first) is "it" or "he" or "she" or "they" or "we" or "i" || Enumerable.Range(first, 5).Any(i => i < words.Count && words[i].Is(WordClass.Auxiliary));

    /// <summary>", the ministry said", ", Ms. Lee told reporters".</summary>
    private static bool IsAttribution(SentenceWords words, int first)
    {
        for (var i = first; i < words.Count && i < first + LongestGapToSpeaker && !words[i].IsMark; i++)
        {
            if (words[i].Text is "said" or "says" or "told" or "wrote" or "added" or "announced" or "tweeted")
            {
                return true;
            }
        }

        return false;
    }
}
