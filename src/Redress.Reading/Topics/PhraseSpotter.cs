namespace Redress.Reading.Topics;

/// <summary>A phrase found in a text: at place 0 in the headline, else in the sentence of that number in reading order.</summary>
internal readonly record struct Sighting(Phrase Phrase, int Place);

/// <summary>Finds the phrases of all topics in a text, for each topic the longest at every place.</summary>
internal sealed class PhraseSpotter(PhraseTrie phrases, int topics)
{
    private const int Roles = 3;

    private readonly List<(int Word, Casing Casing, bool FollowsOn)> _words = [];
    private readonly List<(Phrase Phrase, int End)> _here = [];

    // Per topic and role, where its last phrase ended: the next may not begin before.
    private readonly int[] _free = new int[topics * Roles];

    public List<Sighting> Sightings { get; } = [];

    public void Read(string text, int place)
    {
        ReadWords(text);
        Array.Clear(_free);
        var shouted = !text.AsSpan().ContainsAnyInRange('a', 'z');
        for (var start = 0; start < _words.Count; start++)
        {
            Walk(start, shouted);
            for (var found = _here.Count - 1; found >= 0; found--)
            {
                Take(_here[found], start, place);
            }
        }
    }

    private void ReadWords(string text)
    {
        _words.Clear();
        var reader = new WordReader(text);
        Span<char> buffer = stackalloc char[64];
        for (var length = reader.Next(buffer); length > 0; length = reader.Next(buffer))
        {
            var word = buffer[..length];
            _words.Add((phrases.WordNumber(word), WordReader.CasingOf(word), reader.FollowsOn));
        }
    }

    private void Walk(int start, bool shouted)
    {
        _here.Clear();
        var node = 0;
        for (var at = start; at < _words.Count && _words[at].Word >= 0 && (at == start || _words[at].FollowsOn); at++)
        {
            node = phrases.Step(node, _words[at].Word);
            if (node < 0)
            {
                return;
            }

            foreach (var phrase in phrases.EndingAt(node))
            {
                if (CasingFits(phrase, start, shouted))
                {
                    _here.Add((phrase, at + 1));
                }
            }
        }
    }

    // In a line all in capitals an abbreviation cannot be told from a word ("WHO IS IT").
    private bool CasingFits(Phrase phrase, int start, bool shouted)
    {
        for (var i = 0; i < phrase.Casings.Length; i++)
        {
            var asked = phrase.Casings[i];
            if (_words[start + i].Casing < asked || (shouted && asked == Casing.Capitals))
            {
                return false;
            }
        }

        return true;
    }

    // Called from the longest to the shortest, so the longest one takes the place.
    private void Take((Phrase Phrase, int End) found, int start, int place)
    {
        ref var free = ref _free[(found.Phrase.Topic * Roles) + (int)found.Phrase.Role];
        if (free > start)
        {
            return;
        }

        free = found.End;
        Sightings.Add(new Sighting(found.Phrase, place));
    }
}
