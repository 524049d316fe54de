using System.IO.Compression;
using System.Text.Json;

namespace Redress.Tests;

/// <summary>The objects of a JSON Lines file, gzipped or not.</summary>
internal static class JsonLinesOf
{
    public static IEnumerable<JsonElement> File(string path)
    {
        using var raw = System.IO.File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonElement.Parse(line);
        }
    }
}
