using Redress.Reading.People;
using Redress.Reading.Phrases;

namespace Redress.Reading.Commitments;

/// <summary>Finds who said they would do what: first-person or reported future acts with an actor.</summary>
/// <remarks>Predictions, questions, conditions, what others expect of somebody, and acts without an actor are no commitments.</remarks>
internal static class CommitmentFinder
{
    public static IReadOnlyList<Commitment> Find(string text, IReadOnlyList<SentenceWords> sentences, Cast cast, IReadOnlyList<Quote> quotes)
    {
        var actor = new Actor(text, cast, quotes);
        var commitments = new List<Commitment>();

        foreach (var words in sentences)
        {
            for (var i = 1; i < words.Count; i++)
            {
                if (Intention.At(words, i) is { } intention && !Condition.Governs(words, intention.First) && Read(text, words, intention, actor) is { } commitment)
                {
                    commitments.Add(commitment);

                    // One clause, one commitment: "pledged to publish what it will build".
                    i = Act.End(words, intention.Verb) - 1;
                }
            }
        }

        return commitments;
    }

    private static Commitment? Read(string text, SentenceWords words, Intention intention, Actor actor)
    {
        var end = Act.End(words, intention.Verb);

        // A bare verb says little: "we will not stop".
        if (Act.IsAsked(words, end) || (end == intention.Verb + 1 && !Volition.IsAnnounced(words[intention.Verb].Text)))
        {
            return null;
        }

        var due = Due.Find(words, intention.Verb + 1, end);

        if (actor.Of(words, intention, due is not null) is not { } who)
        {
            return null;
        }

        var isDueLast = due is { } found && found.End == end && found.First > intention.Verb + 1;
        var whatEnd = isDueLast ? due!.Value.First : end;

        return new Commitment
        {
            Who = who,
            What = Act.Text(text, words, intention.Verb, whatEnd),
            AsWritten = Act.Text(text, words, Announcement(text, words, intention), end),
            By = due is { } when ? Act.Text(text, words, when.First, when.End) : null,
            Negated = intention.Negated,
            Cites = [words.Sentence.N],
        };
    }

    /// <summary>The index of the first announcing word, a "not" before it included: "'ll call" starts with "call".</summary>
    private static int Announcement(string text, SentenceWords words, Intention intention)
    {
        var first = intention.First;

        while (first > 0 && words[first - 1].Text is "not" or "never")
        {
            first--;
        }

        // The "n't" of "isn't" brings its verb along.
        first -= !IsWholeWord(text, words, first) && words[first].Text is "not" ? 1 : 0;
        return IsWholeWord(text, words, first) ? first : intention.Verb;
    }

    private static bool IsWholeWord(string text, SentenceWords words, int i) => words[i].Start == 0 || !(char.IsLetterOrDigit(text[words[i].Start - 1]) || text[words[i].Start] is '\'' or '’');
}
