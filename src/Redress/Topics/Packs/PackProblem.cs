namespace Redress.Topics.Packs;

/// <summary>Why a pack cannot be used, for the person who wrote it.</summary>
/// <param name="File">The file as the operator knows it: <c>packs/energy.md</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">Begins in lower case and goes on from the line: "weight 1.7 is not between 0 and 1".</param>
internal sealed record PackProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}, line {Line}: {Message}";
}

/// <summary>Collects the problems of one file.</summary>
internal sealed class PackProblems(string file)
{
    private readonly List<PackProblem> _found = [];

    public IReadOnlyList<PackProblem> Found => _found;

    public void Add(int line, string message) => _found.Add(new PackProblem(file, line, message));
}
