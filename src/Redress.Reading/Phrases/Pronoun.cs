namespace Redress.Reading.Phrases;

/// <summary>Tells a pronoun that nothing tied to a person from a name.</summary>
internal static class Pronoun
{
    public static bool Is(string speaker) => speaker.ToUpperInvariant() is "HE" or "SHE" or "THEY" or "IT" or "I" or "WE" or "WHO" or "YOU";
}
