namespace Redress.Reading.Phrases;

/// <summary>Phrases found together, by the words they start with.</summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<string, List<Phrase>> byStart = new(StringComparer.Ordinal);

    /// <param name="patterns">One phrase a line.</param>
    /// <param name="lists">Word lists that phrases name in braces.</param>
    public PhraseBook(string patterns, IReadOnlyDictionary<string, string> lists)
    {
        foreach (var pattern in patterns.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var phrase = Phrase.Parse(pattern, lists);

            foreach (var start in phrase.Starts)
            {
                (byStart.TryGetValue(start, out var phrases) ? phrases : byStart[start] = []).Add(phrase);
            }
        }
    }

    /// <summary>The index after the first phrase that stands at <paramref name="at"/>, else -1.</summary>
    public int Match(SentenceWords words, int at)
    {
        if (byStart.TryGetValue(words[at].Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Match(words, at) is >= 0 and var end)
                {
                    return end;
                }
            }
        }

        return -1;
    }
}
