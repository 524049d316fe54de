using Redress.Topics.Packs;

namespace Redress.Topics.Edit;

/// <summary>Which text of a pack there is, and which one is in use.</summary>
internal enum PackOrigin
{
    /// <summary>Comes with the program.</summary>
    Bundled,

    /// <summary>The desk's own, with an id no bundled pack has.</summary>
    Own,

    /// <summary>The desk's own, in the place of a bundled one.</summary>
    OwnOverBundled,
}

/// <summary>The files of the packs: those that come with the program, and the desk's own in the data folder, which win.</summary>
internal sealed class PackTexts(TopicPacks packs)
{
    private PackFolder Bundled => packs.Folders[0];

    private PackFolder Own => packs.Folders[^1];

    /// <summary>All packs by id, sound or not.</summary>
    public IReadOnlyDictionary<string, PackOrigin> All()
    {
        var (bundled, own) = (Ids(Bundled), Ids(Own));
        return bundled.Union(own, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(id => id, id => !own.Contains(id) ? PackOrigin.Bundled : bundled.Contains(id) ? PackOrigin.OwnOverBundled : PackOrigin.Own, StringComparer.Ordinal);
    }

    /// <returns>Null where there is none.</returns>
    public async Task<string?> OwnTextAsync(string id, CancellationToken cancel) => await TextAsync(Own, id, cancel);

    public async Task<string?> BundledTextAsync(string id, CancellationToken cancel) => await TextAsync(Bundled, id, cancel);

    /// <summary>Replaces the desk's own file in one step, and puts the packs to use.</summary>
    public async Task WriteAsync(string id, string text, CancellationToken cancel)
    {
        Directory.CreateDirectory(Own.Path);
        var part = Path.Combine(Own.Path, $"{id}.part");
        await File.WriteAllTextAsync(part, text, cancel);
        File.Move(part, PathOf(Own, id), overwrite: true);
        packs.Refresh();
    }

    public void Remove(string id)
    {
        File.Delete(PathOf(Own, id));
        packs.Refresh();
    }

    private static HashSet<string> Ids(PackFolder folder) => [.. folder.Files().Select(file => Path.GetFileNameWithoutExtension(file.Name))];

    private static string PathOf(PackFolder folder, string id) => Path.Combine(folder.Path, $"{id}.md");

    private static async Task<string?> TextAsync(PackFolder folder, string id, CancellationToken cancel) =>
        Ids(folder).Contains(id) ? await File.ReadAllTextAsync(PathOf(folder, id), cancel) : null;
}
