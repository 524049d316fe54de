using System.Collections.Frozen;

namespace Redress.Reading.Sentences;

/// <summary>Looks up what a word can be. The lists are English; a word in none of them is <see cref="WordClass.None"/>.</summary>
internal static class Lexicon
{
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, WordClass> Classes = Build();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup = Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The classes of a word, whatever its case and with or without the full stop that shortens it.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return WordClass.None;
        }

        if (Lookup.TryGetValue(word, out var found) || (word[^1] is '.' && Lookup.TryGetValue(word[..^1], out found)))
        {
            return found;
        }

        return word.LastIndexOf('-') is > 0 and var hyphen && Lookup.TryGetValue(word[(hyphen + 1)..], out found) ? found & WordClass.Role : WordClass.None;
    }

    private static FrozenDictionary<string, WordClass> Build()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);

        foreach (var (words, known) in WordLists.All)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                classes[word] = classes.GetValueOrDefault(word) | known;
            }
        }

        foreach (var word in SentenceStart.Words)
        {
            classes[word] = classes.GetValueOrDefault(word) | WordClass.SentenceStart;
        }

        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
