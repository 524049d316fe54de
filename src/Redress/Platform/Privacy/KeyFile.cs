using System.Security.Cryptography;

namespace Redress.Platform.Privacy;

/// <summary>A secret of 32 bytes in a file that only the program's own account may read, made when first asked for.</summary>
internal static class KeyFile
{
    public const int Length = 32;

    public static byte[] Open(string file)
    {
        if (!File.Exists(file))
        {
            Create(file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length is Length ? key : throw new InvalidDataException($"{file} is not a key of {Length} bytes; restore it from a backup.");
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var own = Path.Combine(Path.GetDirectoryName(file)!, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(own, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(own, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made it first; its key is the key.
            File.Delete(own);
        }
    }
}
