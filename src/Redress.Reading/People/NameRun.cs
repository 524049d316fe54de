namespace Redress.Reading.People;

/// <summary>Words in a row that are written as a name, with the titles before it.</summary>
/// <param name="First">Index of its first token, a title where there is one.</param>
/// <param name="NameFirst">Index of the first token of the name proper.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Words">The name's words without parentheses.</param>
internal sealed record NameRun(int First, int NameFirst, int Last, string[] Words)
{
    public bool HasTitle => NameFirst > First;

    public string Surname => Words.Length > 2 && IsSuffix(Words[^1]) ? Words[^2] : Words[^1];

    public string Name => string.Join(' ', Words);

    private static bool IsSuffix(string word) => word is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";
}
