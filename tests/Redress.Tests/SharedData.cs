namespace Redress.Tests;

/// <summary>Other people's data beside the checkout (<c>../shared</c>), never part of it: tests that need it skip where it is absent.</summary>
internal static class SharedData
{
    private static readonly string? Root = FindRoot();

    /// <summary>The full path of <paramref name="path"/> under <c>../shared</c>; skips the test where it is missing.</summary>
    public static string Require(string path)
    {
        var full = Root is null ? null : Path.Combine(Root, path);
        Assert.SkipUnless(File.Exists(full) || Directory.Exists(full), $"needs ../shared/{path}, which is not part of the project");
        return full!;
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Redress.slnx")))
            {
                return Path.Combine(folder.Parent!.FullName, "shared");
            }
        }

        return null;
    }
}
