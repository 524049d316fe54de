namespace Redress.Reading.Sentences;

/// <summary>Splits a text into numbered sentences.</summary>
public static class SentenceSplitter
{
    public static IReadOnlyList<Sentence> Split(string text) => [];
}
