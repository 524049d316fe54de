namespace Redress.Topics.Packs;

/// <summary>A folder of packs.</summary>
/// <param name="Path">Where it is; it need not exist.</param>
/// <param name="Label">How problems name it.</param>
internal sealed record PackFolder(string Path, string Label)
{
    // A pack is a page of text; anything larger was put here by mistake.
    private const int LargestBytes = 512 * 1024;

    public IReadOnlyList<FileInfo> Files() =>
        Directory.Exists(Path) ? [.. new DirectoryInfo(Path).GetFiles("*.md").OrderBy(f => f.Name, StringComparer.Ordinal)] : [];

    /// <summary>Reads one file of the folder; null where it has problems.</summary>
    public TopicPack? Read(FileInfo file, ICollection<PackProblem> found)
    {
        var problems = new PackProblems($"{Label}/{file.Name}");
        TopicPack? pack = null;
        try
        {
            if (file.Length > LargestBytes)
            {
                problems.Add(1, "the file is too large for a pack");
            }
            else
            {
                pack = PackReader.Read(System.IO.Path.GetFileNameWithoutExtension(file.Name), File.ReadAllText(file.FullName), problems);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(1, $"the file cannot be read ({unreadable.Message})");
        }

        foreach (var problem in problems.Found)
        {
            found.Add(problem);
        }

        return pack;
    }
}
