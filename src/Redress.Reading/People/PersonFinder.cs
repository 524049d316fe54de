namespace Redress.Reading.People;

/// <summary>Finds the people of a story with their roles.</summary>
public static class PersonFinder
{
    public static Cast Find(string text, IReadOnlyList<Sentence> sentences) => new([], []);
}
