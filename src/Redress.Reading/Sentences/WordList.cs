using System.Collections.Frozen;

namespace Redress.Reading.Sentences;

/// <summary>A set of words written as text, separated by white space; an underscore stands for a space.</summary>
internal static class WordList
{
    public static FrozenSet<string> Of(string words, StringComparer comparer) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' ')).ToFrozenSet(comparer);
}
