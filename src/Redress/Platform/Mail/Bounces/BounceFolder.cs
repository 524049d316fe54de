namespace Redress.Platform.Mail.Bounces;

/// <summary>Where the mail server puts what came back: files in <c>bounces</c>, or in its <c>new</c> and <c>cur</c> where it is a Maildir. A name that begins with a dot is a file still being written.</summary>
internal sealed class BounceFolder(IConfiguration configuration)
{
    private static readonly string[] Parts = ["", "new", "cur"];

    private readonly string _folder = Path.Combine(DataFolder.Of(configuration), "mail", "bounces");

    public IReadOnlyList<FileInfo> Files() => Directory.Exists(_folder)
        ? [.. Parts.Select(part => new DirectoryInfo(Path.Combine(_folder, part))).Where(part => part.Exists).SelectMany(part => part.GetFiles()).Where(file => !file.Name.StartsWith('.'))]
        : [];

    /// <summary>A report that was taken in is deleted, since it names somebody; anything else is kept apart for a person to look at.</summary>
    public void Settle(FileInfo file, bool isUnderstood)
    {
        if (isUnderstood)
        {
            file.Delete();
            return;
        }

        var apart = Directory.CreateDirectory(Path.Combine(_folder, "other"));
        file.MoveTo(Path.Combine(apart.FullName, file.Name), overwrite: true);
    }
}
