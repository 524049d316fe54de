namespace Redress.Topics.Packs;

internal static class PackFolders
{
    /// <summary>The packs beside the program, then the operator's own (<c>packs</c> in the data folder), which win.</summary>
    public static IReadOnlyList<PackFolder> Of(IConfiguration configuration)
    {
        var data = configuration["Data:Folder"] ?? "data";
        return
        [
            new(Path.Combine(AppContext.BaseDirectory, "packs"), "packs"),
            new(Path.GetFullPath(Path.Combine(data, "packs")), Path.Combine(data, "packs")),
        ];
    }
}
