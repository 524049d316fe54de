using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Redress.Platform;

/// <summary>JSON Lines files named on the command line, plain or gzipped.</summary>
internal static class JsonLineFiles
{
    /// <summary>The lines that are not blank, of each file in turn, numbered from 1; <c>-</c> or no file is standard input.</summary>
    public static async IAsyncEnumerable<(string File, int Number, JsonLine Line)> ReadAsync(string[] files, Shell shell, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in files is [] ? ["-"] : files)
        {
            await using var input = file is "-" ? shell.In : Open(file);
            var number = 0;
            await foreach (var line in JsonLine.ReadAsync(input, cancel))
            {
                number++;
                if (!line.IsBlank)
                {
                    yield return (file, number, line);
                }
            }
        }
    }

    private static Stream Open(string file)
    {
        try
        {
            var stream = File.OpenRead(file);
            var isGzip = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
            stream.Position = 0;
            return isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file}: {(Directory.Exists(file) ? "This is a folder; name the files in it." : "The file cannot be opened.")}");
        }
    }
}
