using Redress.Reading.People;
using Redress.Reading.Phrases;

namespace Redress.Reading.Commitments;

/// <summary>Finds who is to act, in the words around an intention.</summary>
internal sealed class Actor(string text, Cast cast, IReadOnlyList<Quote> quotes)
{
    private const int FarthestCue = 9;
    private const int FarthestInnerQuote = 25;

    private readonly Subjects subjects = new(text, cast, quotes);

    /// <summary>The actor's fullest name; null where the story does not tie one to the act, or only expects it of them.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="intention">The intention in it.</param>
    /// <param name="isDated">Whether the act has a due time.</param>
    public string? Of(SentenceWords words, Intention intention, bool isDated)
    {
        var subject = words[intention.Subject];

        if (subject.Quoted)
        {
            return subject.Text is "i" or "we" && intention.Kind is not IntentionKind.Would && !IsReported(words, intention.Subject) ? subjects.SpeakerAt(subject.Start) : null;
        }

        return subject.Text switch
        {
            "who" => intention.Kind is IntentionKind.Pledge ? subjects.BeforeComma(words, intention.Subject) : null,
            "," => intention.Kind is IntentionKind.Pledge ? subjects.BeforeComma(words, intention.Subject + 1) ?? subjects.OfApposition(words, intention.Subject) : null,
            "and" or "but" => intention.Kind is IntentionKind.Pledge || intention.Negated ? subjects.Opening(words) : null,
            "i" or "we" or "you" or "that" or "which" or "there" or "this" or "these" => null,
            "he" or "she" or "it" or "they" => OfPronoun(words, intention, isDated),
            _ => OfNoun(words, intention, isDated),
        };
    }

    private string? OfPronoun(SentenceWords words, Intention intention, bool isDated)
    {
        var pronoun = words[intention.Subject];
        var person = subjects.PersonAt(pronoun.Start);

        if (CueBefore(words, intention.Subject) is not (> 0 and var cue))
        {
            if (words.At(intention.Subject - 1) is "who" or "whom" or "what" or "which" || Subjects.ModifiesNoun(words, intention.Subject + 1))
            {
                return null;
            }

            var stands = intention.Kind is IntentionKind.Pledge || (intention.Kind is IntentionKind.Will && isDated && Volition.IsAnnounced(words[intention.Verb].Text));
            return stands ? person : null;
        }

        if (Subjects.ModifiesNoun(words, cue))
        {
            return null;
        }

        var speaker = subjects.Of(words, cue);

        if (Subjects.SpeaksForAnother(words, cue))
        {
            return pronoun.Text is "he" or "she" ? speaker ?? person : null;
        }

        var isPerson = speaker is not null && subjects.IsPerson(speaker);

        // "Lee said it would pay", "Lee said Cruz would": what one expects of another.
        return pronoun.Text is "it" or "they"
            ? isPerson ? null : speaker
            : person is not null && isPerson && !string.Equals(person, speaker, StringComparison.Ordinal) ? null : person ?? speaker;
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
                ? subjects.Of(words, cue)
                : intention.Kind is IntentionKind.Pledge || words[cue].Text is "announced" or "announces" or "announce" ? subjects.NameOf(words, first, subject) : null;
        }

        var opens = first is 0 || words[first - 1].Text is "," or "and" or "but" or "as" or "while";
        var stands = intention.Kind is IntentionKind.Pledge || (intention.Kind is IntentionKind.Will && isDated && opens && Volition.IsAnnounced(words[intention.Verb].Text));
        return stands ? subjects.NameOf(words, first, subject) : null;
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

    /// <summary>Whether the quoted speaker only reports a saying or hangs the act on another: "what I said I'm going to do", "people who say, 'I'll stay'", "an honor I will wear".</summary>
    private static bool IsReported(SentenceWords words, int subject)
    {
        var opens = subject == 0 || Opens(words[subject - 1]) || (words.At(subject - 1) is "that" && (Reporting.IsCue(words.At(subject - 2)) || words.At(subject - 2) is "is" or "believe" or "promise" or "know"));

        for (var i = subject - 1; opens && i >= 0 && i > subject - FarthestInnerQuote; i--)
        {
            opens = !(words[i].Text is "‘" or "'" && words[i].End == words[i + 1].Start && (i == 0 || words[i - 1].End < words[i].Start));
        }

        return !opens;
    }

    /// <summary>Whether a clause of the speaker's own can start after this word.</summary>
    private static bool Opens(in Word before) =>
        before.IsMark || before.IsName || before.Text is "and" or "but" or "so" or "then" or "now" or "today" or "because" or "believe" or "guess" or "promise" or "know" or "later" or "or"
        || before.Text.EndsWith("ly", StringComparison.Ordinal);
}
