namespace Redress.Reading.Terms;

/// <summary>Takes English inflections off a word: plural, -ing, -ed, -ly, final e and y. Light on purpose: it joins forms, not meanings.</summary>
internal static class Stemmer
{
    public static string Stem(string word)
    {
        if (word.Length <= 3 || !char.IsLetter(word[0]))
        {
            return word;
        }

        return WithoutFinalVowel(WithoutSuffix(Singular(word)));
    }

    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's', 's', 'e', 's'] => word[..^2],
        [.., 's' or 'u' or 'i', 's'] => word,
        [.., 's'] => word[..^1],
        _ => word,
    };

    private static string WithoutSuffix(string word) => word switch
    {
        [.., 'i', 'n', 'g'] when word.Length > 5 => Undoubled(word[..^3]),
        [.., 'e', 'e', 'd'] => word,
        [.., 'e', 'd'] when word.Length > 4 => Undoubled(word[..^2]),
        [.., 'l', 'y'] when word.Length > 5 => word[..^2],
        _ => word,
    };

    private static string WithoutFinalVowel(string word) => word switch
    {
        [.., 'e'] when word.Length > 3 => word[..^1],
        [.., 'y'] when word.Length > 3 => word[..^1] + "i",
        _ => word,
    };

    // "planned" was "plan"; "called", "passed" and "buzzed" keep both letters.
    private static string Undoubled(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z') ? word[..^1] : word;
}
