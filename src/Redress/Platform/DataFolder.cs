namespace Redress.Platform;

/// <summary>Where everything Redress keeps on disk lives: database, mail, log, keys, the operator's own packs.</summary>
internal static class DataFolder
{
    /// <summary>The folder of the setting <c>Data:Folder</c> (<c>./data</c> by default), created where it is missing.</summary>
    public static string Of(IConfiguration configuration) =>
        Directory.CreateDirectory(configuration["Data:Folder"] ?? "data").FullName;
}
