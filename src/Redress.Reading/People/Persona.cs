using Redress.Reading.Sentences;

namespace Redress.Reading.People;

/// <summary>A person while the story is read: names and hints gathered from all mentions.</summary>
internal sealed class Persona(NameRun run)
{
    public string[] Words { get; private set; } = run.Words;

    public string Surname { get; private set; } = run.Surname;

    public WordClass Gender { get; set; }

    public string? Role { get; set; }

    public SortedSet<int> Cites { get; } = [];

    public bool IsFull => Words.Length > 1;

    /// <summary>Whether a longer name can be the same person's: same surname, and given names that do not contradict.</summary>
    public bool Matches(NameRun run) =>
        string.Equals(Surname, run.Surname, StringComparison.Ordinal)
        && (run.Words.Length == 1 || !IsFull || SameGiven(Words[0], run.Words[0]) || run.Words.Contains(Words[0], StringComparer.Ordinal) || Words.Contains(run.Words[0], StringComparer.Ordinal));

    public void Take(NameRun run)
    {
        if (run.Words.Length > Words.Length)
        {
            Words = run.Words;
        }
    }

    public Person ToPerson() => new(string.Join(' ', Words), Role, [.. Cites]);

    /// <summary>"J." and "Jane", "Mike" and "Michael" by their first letters.</summary>
    private static bool SameGiven(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal)
        || ((a.EndsWith('.') || b.EndsWith('.')) && a[0] == b[0])
        || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
}
