namespace Redress.Reading.Phrases;

/// <summary>A pattern over the words of a sentence.</summary>
/// <remarks>
/// Written as words between spaces: <c>a|b</c> is either; <c>word?</c> may be absent; <c>..3</c> is up to three words that are
/// no marks; <c>decline~</c> is every form of a regular verb; <c>{name}</c> is a list given by name.
/// </remarks>
internal sealed class Phrase
{
    private readonly Part[] parts;

    private Phrase(Part[] parts) => this.parts = parts;

    /// <summary>The words it can start with.</summary>
    public IReadOnlyCollection<string> Starts => parts[0].Words!;

    public static Phrase Parse(string pattern, IReadOnlyDictionary<string, string> lists) =>
        new([.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Part.Parse(part, lists))]);

    /// <summary>The index after its last word where it stands at <paramref name="at"/>, else -1.</summary>
    public int Match(SentenceWords words, int at) => Match(words, at, 0);

    private int Match(SentenceWords words, int at, int part)
    {
        if (part == parts.Length)
        {
            return at;
        }

        if (parts[part].Words is not { } wanted)
        {
            return MatchGap(words, at, part);
        }

        var end = at < words.Count && wanted.Contains(words[at].Text) ? Match(words, at + 1, part + 1) : -1;
        return end < 0 && parts[part].Optional ? Match(words, at, part + 1) : end;
    }

    private int MatchGap(SentenceWords words, int at, int part)
    {
        for (var skipped = 0; skipped <= parts[part].Longest && at + skipped <= words.Count; skipped++)
        {
            if (Match(words, at + skipped, part + 1) is >= 0 and var end)
            {
                return end;
            }

            if (at + skipped < words.Count && words[at + skipped].IsMark)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <param name="Words">The words that fit; null for a gap.</param>
    /// <param name="Optional">Whether it may be absent.</param>
    /// <param name="Longest">The most words a gap takes.</param>
    private readonly record struct Part(HashSet<string>? Words, bool Optional, int Longest)
    {
        public static Part Parse(string part, IReadOnlyDictionary<string, string> lists)
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                return new Part(null, false, int.Parse(part.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));
            }

            var optional = part.EndsWith('?');
            var words = new HashSet<string>(StringComparer.Ordinal);

            foreach (var word in (optional ? part[..^1] : part).Split('|'))
            {
                words.UnionWith(word[0] is '{' ? lists[word].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Verb.Forms) : Verb.Forms(word));
            }

            return new Part(words, optional, 0);
        }
    }
}
