using Redress.Reading.People;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Commitments;

/// <summary>Names the subjects of a story's clauses.</summary>
internal sealed class Subjects(string text, Cast cast, IReadOnlyList<Quote> quotes)
{
    private const int FarthestComma = 14;

    private readonly HashSet<string> people = cast.People.Select(person => person.Name).ToHashSet(StringComparer.Ordinal);

    public bool IsPerson(string name) => people.Contains(name);

    /// <summary>Whoever says what the verb at <paramref name="cue"/> reports.</summary>
    public string? Of(SentenceWords words, int cue)
    {
        var at = ActorPhrase.SkipBackToSubject(words, cue - 1);

        // "Lee's lawyer said she will": whom a lawyer speaks for.
        if (words[cue].Text.EndsWith("ing", StringComparison.Ordinal) || SpeaksForAnother(words, cue))
        {
            return LastNamed(words.Sentence.Start, words[cue].Start);
        }

        return at < 0 ? null
            : words[at].Text is "," ? BeforeComma(words, at + 1) ?? OfApposition(words, at)
            : ActorPhrase.First(words, at) is >= 0 and var first ? NameOf(words, first, at) : PersonAt(words[at].Start);
    }

    /// <summary>Whether the subject of a cue is somebody who speaks for another.</summary>
    public static bool SpeaksForAnother(SentenceWords words, int cue) =>
        words.At(ActorPhrase.SkipBackToSubject(words, cue - 1)) is "lawyer" or "lawyers" or "attorney" or "attorneys" or "spokesman" or "spokeswoman" or "spokesperson" or "aide" or "aides" or "adviser";

    /// <summary>"The tone he said he would set", "the wall she says she will build": a clause about a thing, whose act lacks its object.</summary>
    public static bool ModifiesNoun(SentenceWords words, int cue)
    {
        var at = ActorPhrase.SkipBackToSubject(words, cue - 1);
        return at > 1 && words[at].Text is "he" or "she" or "they" or "it"
            && words[at - 1] is { IsMark: false, Shape: TokenShape.Lower } before && char.IsLetter(before.Text[0])
            && !before.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Adverb | WordClass.Auxiliary | WordClass.Calendar | WordClass.Cue)
            && (words[at - 2].Is(WordClass.Determiner) || words[at - 2].Text is "of" || (at > 2 && words[at - 3].Is(WordClass.Determiner)))
            && !(at <= 4 && words[0].Is(WordClass.Preposition)) && before.Text is not ("week" or "month" or "year" or "day" or "night" or "morning" or "afternoon" or "evening" or "time");
    }

    /// <summary>The person named right before <paramref name="at"/>, with or without a comma between.</summary>
    public string? BeforeComma(SentenceWords words, int at)
    {
        var before = words.At(at - 1) is "," ? at - 2 : at - 1;
        return before >= 0 ? PersonAt(words[before].Start) : null;
    }

    /// <summary>Husted in "Husted, the secretary of state, plans": whoever stands before the comma that opens the apposition.</summary>
    public string? OfApposition(SentenceWords words, int closing)
    {
        for (var i = closing - 1; i > 0 && i > closing - FarthestComma; i--)
        {
            if (words[i].Text is ",")
            {
                return PersonAt(words[i - 1].Start) ?? (ActorPhrase.First(words, i - 1) is >= 0 and var first ? NameOf(words, first, i - 1) : null);
            }
        }

        return null;
    }

    /// <summary>Who opens the sentence, for "Lee opposes it and plans to appeal".</summary>
    public string? Opening(SentenceWords words)
    {
        for (var i = 0; i < words.Count && i < FarthestComma; i++)
        {
            if (words[i].IsMark || words[i].Quoted || words[i].Is(WordClass.Preposition))
            {
                return null;
            }

            if (words[i].Is(WordClass.Auxiliary) && i > 0)
            {
                return ActorPhrase.First(words, i - 1) is 0 ? words[0].Is(WordClass.Pronoun) ? PersonAt(words[0].Start) : NameOf(words, 0, i - 1) : null;
            }
        }

        return null;
    }

    /// <summary>The fullest name of whom the words name; null where they name nobody who can act.</summary>
    public string? NameOf(SentenceWords words, int first, int last)
    {
        if (!ActorPhrase.IsActor(words, first, last) || words[last].Is(WordClass.Calendar))
        {
            return null;
        }

        var isOne = ActorPhrase.Head(words, first, last) == last && !words.Words.Skip(first).Take(last - first).Any(word => word.Text is "and");
        return (isOne ? PersonAt(words[last].Start) : null) ?? Named(words, first, last);
    }

    private string Named(SentenceWords words, int first, int last)
    {
        var start = words[first].Text is "the" && last > first && words[first + 1].IsName ? first + 1 : first;
        return Lines.Cut.Tidy(text[words[start].Start..words[last].End]);
    }

    /// <summary>The speaker of the quote around an offset.</summary>
    public string? SpeakerAt(int offset)
    {
        var i = Span.At(quotes, offset, quote => quote.Start, quote => quote.End);
        return i >= 0 && quotes[i].Speaker is { } speaker && !Pronoun.Is(speaker) ? speaker : null;
    }

    /// <summary>Whom the mention at an offset stands for.</summary>
    public string? PersonAt(int offset)
    {
        var i = Span.At(cast.Mentions, offset, mention => mention.Start, mention => mention.End);
        return i >= 0 ? cast.Mentions[i].Person.Name : null;
    }

    /// <summary>Whoever was named last between two offsets.</summary>
    private string? LastNamed(int from, int to)
    {
        var i = Span.Last(cast.Mentions, to, mention => mention.Start);
        return i >= 0 && cast.Mentions[i].Start >= from ? cast.Mentions[i].Person.Name : null;
    }
}
