using System.Collections.Frozen;
using Redress.Reading.Topics;

namespace Redress.Topics.Packs;

/// <summary>All packs that can be used at one moment, and what is wrong with the others. Never changes.</summary>
internal sealed class PackSet
{
    private readonly FrozenDictionary<string, TopicPack> _byId;

    private PackSet(IEnumerable<TopicPack> packs, IReadOnlyList<PackProblem> problems)
    {
        All = [.. packs.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];
        Problems = problems;
        Index = TopicIndex.Build([.. All.Select(p => p.Terms)]);
        _byId = All.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<TopicPack> All { get; }

    public IReadOnlyList<PackProblem> Problems { get; }

    /// <summary>Their terms, ready for matching.</summary>
    public TopicIndex Index { get; }

    public TopicPack? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads the folders in order; a pack in a later one takes the place of an earlier one with its id.</summary>
    public static PackSet Load(IEnumerable<PackFolder> folders)
    {
        var packs = new Dictionary<string, (TopicPack Pack, string File)>(StringComparer.Ordinal);
        var problems = new List<PackProblem>();
        foreach (var folder in folders)
        {
            foreach (var file in folder.Files())
            {
                if (folder.Read(file, problems) is { } pack)
                {
                    packs[pack.Id] = (pack, $"{folder.Label}/{file.Name}");
                }
            }
        }

        var parents = packs.Values.ToDictionary(p => p.Pack.Id, p => p.Pack.Parent, StringComparer.Ordinal);
        return new PackSet([.. packs.Values.Select(p => WithSoundParent(p.Pack, p.File, parents, problems))], problems);
    }

    // A pack without its parent still works; it only stands alone.
    private static TopicPack WithSoundParent(
        TopicPack pack, string file, Dictionary<string, string?> parents, List<PackProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { pack.Id };
        for (var parent = pack.Parent; parent is not null; parent = parents[parent])
        {
            if (!parents.ContainsKey(parent))
            {
                if (string.Equals(parent, pack.Parent, StringComparison.Ordinal))
                {
                    problems.Add(new PackProblem(file, 1, $"the parent \"{parent}\" is not a pack that can be used"));
                    return pack with { Parent = null };
                }

                break;
            }

            if (!seen.Add(parent))
            {
                problems.Add(new PackProblem(file, 1, $"the parent \"{pack.Parent}\" leads back to a pack already above"));
                return pack with { Parent = null };
            }
        }

        return pack;
    }
}
