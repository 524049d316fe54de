using Redress.Reading.People;
using Redress.Reading.Phrases;

namespace Redress.Reading.Commitments;

/// <summary>Finds who is to act, in the words around an intention.</summary>
internal sealed class Actor(string text, Cast cast, IReadOnlyList<Quote> quotes)
{
    private const int FarthestCue = 9;
    private const int FarthestComma = 14;

    /// <summary>The actor's fullest name; null where the story does not tie one to the act, or only expects it of them.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="intention">The intention in it.</param>
    /// <param name="isDated">Whether the act has a due time.</param>
    public string? Of(SentenceWords words, Intention intention, bool isDated)
    {
        var subject = words[intention.Subject];

        if (subject.Quoted)
        {
            return subject.Text is "i" or "we" && intention.Kind is not IntentionKind.Would && !IsReported(words, intention.Subject) ? SpeakerAt(subject.Start) : null;
        }

        return subject.Text switch
        {
            "who" => intention.Kind is IntentionKind.Pledge ? BeforeComma(words, intention.Subject) : null,
            "," => intention.Kind is IntentionKind.Pledge ? BeforeComma(words, intention.Subject + 1) ?? OfApposition(words, intention.Subject) : null,
            "i" or "we" or "you" or "that" or "which" or "there" or "this" or "these" => null,
            "he" or "she" or "it" or "they" => OfPronoun(words, intention, isDated),
            _ => OfNoun(words, intention, isDated),
        };
    }

    private string? OfPronoun(SentenceWords words, Intention intention, bool isDated)
    {
        var pronoun = words[intention.Subject];
        var person = PersonAt(pronoun.Start);

        if (CueBefore(words, intention.Subject) is not (> 0 and var cue))
        {
            var stands = intention.Kind is IntentionKind.Pledge || (intention.Kind is IntentionKind.Will && isDated && Volition.IsAnnounced(words[intention.Verb].Text));
            return stands ? person : null;
        }

        var speaker = SubjectOf(words, cue);

        if (person is not null && speaker is not null && !string.Equals(person, speaker, StringComparison.Ordinal) && cast.People.Any(p => string.Equals(p.Name, speaker, StringComparison.Ordinal)))
        {
            return null;
        }

        return person ?? speaker;
    }

    private string? OfNoun(SentenceWords words, Intention intention, bool isDated)
    {
        var subject = intention.Subject;
        var first = ActorPhrase.First(words, subject);

        if (first < 0 || words[first].Text is "his" or "her" or "their" or "its" && !ActorPhrase.IsBody(words[subject]) || words.At(first - 1) is "until" or "if" or "before" or "once" or "whether")
        {
            return null;
        }

        if (CueBefore(words, first) is > 0 and var cue)
        {
            return words[first].Text is "his" or "her" or "their" or "its" && ActorPhrase.IsBody(words[subject])
                ? SubjectOf(words, cue)
                : intention.Kind is IntentionKind.Pledge || words[cue].Text is "announced" or "announces" or "announce" ? NameOf(words, first, subject) : null;
        }

        var opens = first is 0 || words[first - 1].Text is "," or "and" or "but";
        var stands = intention.Kind is IntentionKind.Pledge || (intention.Kind is IntentionKind.Will && isDated && opens && Volition.IsAnnounced(words[intention.Verb].Text));
        return stands ? NameOf(words, first, subject) : null;
    }

    /// <summary>The index of the verb of saying that governs the clause before <paramref name="at"/>, else -1.</summary>
    private static int CueBefore(SentenceWords words, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - FarthestCue && !words[i].Quoted && !Reporting.Ends(words[i].Text); i--)
        {
            if (Reporting.IsCue(words[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    private string? SubjectOf(SentenceWords words, int cue)
    {
        if (words[cue].Text.EndsWith("ing", StringComparison.Ordinal))
        {
            return LastNamed(words.Sentence.Start, words[cue].Start);
        }

        var at = ActorPhrase.SkipBackToSubject(words, cue - 1);

        return at < 0 ? null
            : words[at].Text is "," ? BeforeComma(words, at + 1) ?? OfApposition(words, at)
            : ActorPhrase.First(words, at) is >= 0 and var first ? NameOf(words, first, at) : PersonAt(words[at].Start);
    }

    /// <summary>The person named right before <paramref name="at"/>, with or without a comma between.</summary>
    private string? BeforeComma(SentenceWords words, int at)
    {
        var before = words.At(at - 1) is "," ? at - 2 : at - 1;
        return before >= 0 ? PersonAt(words[before].Start) : null;
    }

    /// <summary>Husted in "Husted, the secretary of state, plans": whoever stands before the comma that opens the apposition.</summary>
    private string? OfApposition(SentenceWords words, int closing)
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

    /// <summary>Whether the quoted speaker only reports a saying or hangs the act on another: "what I said I'm going to do", "people who say, 'I'll stay'", "an honor I will wear".</summary>
    private static bool IsReported(SentenceWords words, int subject)
    {
        if (subject > 0 && !Opens(words[subject - 1]))
        {
            return true;
        }

        for (var i = subject - 1; i >= 0 && i > subject - 8; i--)
        {
            if (words[i].Text is "‘" or "'")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause of the speaker's own can start after this word.</summary>
    private static bool Opens(in Word before) =>
        before.IsMark || before.IsName || before.Text is "and" or "but" or "so" or "that" or "then" or "now" or "today" or "because" or "believe" or "guess" or "promise" or "know" or "later" or "or"
        || before.Text.EndsWith("ly", StringComparison.Ordinal);

    private string? NameOf(SentenceWords words, int first, int last)
    {
        if (!ActorPhrase.IsActor(words, first, last))
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

    private string? SpeakerAt(int offset)
    {
        var i = Span.At(quotes, offset, quote => quote.Start, quote => quote.End);
        return i >= 0 && quotes[i].Speaker is { } speaker && !Pronoun.Is(speaker) ? speaker : null;
    }

    private string? PersonAt(int offset)
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
