using System.IO.Compression;
using System.Text.Json;

namespace Redress.Tests.Reading;

/// <summary>Stories of the shared corpora, one JSON object a line.</summary>
internal static class SharedStories
{
    public static IEnumerable<string> Texts(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } line)
        {
            using var story = JsonDocument.Parse(line);
            yield return story.RootElement.GetProperty("text").GetString()!;
        }
    }
}
