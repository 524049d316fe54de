namespace Redress.Reading.Phrases;

/// <summary>The forms of regular English verbs.</summary>
internal static class Verb
{
    /// <summary>"decline~" as decline, declines, declined, declining; a word without the mark is itself.</summary>
    public static IEnumerable<string> Forms(string word)
    {
        if (!word.EndsWith('~'))
        {
            return [word];
        }

        var verb = word[..^1];

        return verb switch
        {
            [.., 'e'] => [verb, verb + "s", verb + "d", verb[..^1] + "ing"],
            [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"],
            [.., 'i', 't'] or [.., 'a', 'n'] => [verb, verb + "s", verb + verb[^1] + "ed", verb + verb[^1] + "ing"],
            _ => [verb, verb + "s", verb + "ed", verb + "ing"],
        };
    }
}
