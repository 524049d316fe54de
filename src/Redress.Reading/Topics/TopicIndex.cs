namespace Redress.Reading.Topics;

/// <summary>A set of topics made ready for matching: built once, read by any number of threads.</summary>
public sealed class TopicIndex
{
    // What a name alone says: a body acts in its field, a person moves between fields, a place hosts all of them.
    private const double PersonWeight = 0.5;
    private const double PlaceWeight = 0.3;
    private const double BodyWeight = 0.6;

    private readonly PhraseTrie _phrases = new();

    private TopicIndex(IReadOnlyList<TopicTerms> topics)
    {
        Topics = topics;
        for (var topic = 0; topic < topics.Count; topic++)
        {
            Add(topic, topics[topic]);
        }
    }

    /// <summary>No topics: every story matches none.</summary>
    public static TopicIndex Empty { get; } = new([]);

    public IReadOnlyList<TopicTerms> Topics { get; }

    internal PhraseTrie Phrases => _phrases;

    public static TopicIndex Build(IReadOnlyList<TopicTerms> topics) => new([.. topics]);

    private void Add(int topic, TopicTerms terms)
    {
        AddAll(terms.Terms.Select(t => (t.Key, t.Value)), topic, PhraseRole.Evidence);
        AddAll(terms.People.Select(p => (p, PersonWeight)), topic, PhraseRole.Evidence);
        AddAll(terms.Places.Select(p => (p, PlaceWeight)), topic, PhraseRole.Evidence);
        AddAll(terms.Bodies.Select(b => (b, BodyWeight)), topic, PhraseRole.Evidence);
        AddAll(terms.Exclusions.Select(e => (e, 0.0)), topic, PhraseRole.Exclusion);
        for (var side = 0; side < terms.Sides.Count; side++)
        {
            AddAll(terms.Sides[side].Select(s => (s, 0.0)), topic, PhraseRole.Side, side);
        }
    }

    private void AddAll(IEnumerable<(string Phrase, double Weight)> phrases, int topic, PhraseRole role, int side = 0)
    {
        foreach (var (phrase, weight) in phrases)
        {
            _phrases.Add(phrase, topic, role, weight, side);
        }
    }
}
