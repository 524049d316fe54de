using System.Runtime.InteropServices;

namespace Redress.Reading.Topics;

internal enum PhraseRole
{
    Evidence,
    Exclusion,
    Side,
}

/// <summary>A phrase of a topic; all its forms share its number. Each word must be written as its casing asks.</summary>
internal sealed record Phrase(int Number, int Topic, PhraseRole Role, double Weight, int Side, Casing[] Casings);

/// <summary>All phrases of all topics as a trie of words, so that a text is read once however many phrases there are.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Node, int Word), int> _edges = [];
    private readonly List<List<Phrase>> _endings = [[]];
    private int _count;

    /// <summary>The number of a word that occurs in any phrase; -1 for all others.</summary>
    public int WordNumber(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;

    /// <summary>The node after <paramref name="word"/>; -1 where no phrase goes on so.</summary>
    public int Step(int node, int word) => _edges.TryGetValue((node, word), out var next) ? next : -1;

    public IReadOnlyList<Phrase> EndingAt(int node) => _endings[node];

    public void Add(string phrase, int topic, PhraseRole role, double weight, int side)
    {
        var words = WordsOf(phrase);
        if (words.Length == 0)
        {
            return;
        }

        var number = _count++;
        foreach (var form in Inflection.FormsOf(words))
        {
            var casings = Array.ConvertAll(form, w => WordReader.CasingOf(w));
            _endings[NodeFor(form)].Add(new Phrase(number, topic, role, weight, side, casings));
        }
    }

    private static string[] WordsOf(string phrase)
    {
        var words = new List<string>();
        var reader = new WordReader(phrase);
        Span<char> buffer = stackalloc char[64];
        for (var length = reader.Next(buffer); length > 0; length = reader.Next(buffer))
        {
            words.Add(buffer[..length].ToString());
        }

        return [.. words];
    }

    private int NodeFor(string[] form)
    {
        var node = 0;
        foreach (var word in form)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
            number = known ? number : _words.Count - 1;
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, (node, number), out known);
            if (!known)
            {
                next = _endings.Count;
                _endings.Add([]);
            }

            node = next;
        }

        return node;
    }
}
