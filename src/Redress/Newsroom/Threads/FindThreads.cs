using System.Text.Json;
using Redress.Newsroom.Read;
using Redress.Platform;
using Redress.Reading.Threads;

namespace Redress.Newsroom.Threads;

/// <summary>Gives each story of a stream its thread; a bad line gets an error and does not stop the rest.</summary>
internal static class FindThreads
{
    public static async Task<int> RunAsync(string[] files, Shell shell, CancellationToken cancel)
    {
        var finder = new ThreadFinder();
        await foreach (var (_, _, line) in JsonLineFiles.ReadAsync(files, shell, cancel))
        {
            await shell.Out.WriteLineAsync(Answer(line, finder).AsMemory(), cancel);
        }

        return 0;
    }

    private static string Answer(JsonLine line, ThreadFinder finder)
    {
        var id = line.Id();
        var article = Parse(line)?.ToArticle();
        return article is null
            ? JsonSerializer.Serialize(new { id, error = "The line is not a JSON object with \"html\" or \"text\"." }, StoryJson.Options)
            : JsonSerializer.Serialize(new { id, thread = finder.Add(article.Headline, article.Text, article.Published?.Instant) }, StoryJson.Options);
    }

    private static StoryLine? Parse(JsonLine line)
    {
        try
        {
            return !line.IsTooLong && JsonSerializer.Deserialize<StoryLine>(line.Bytes.Span, StoryJson.Options) is { } story && (story.Html ?? story.Text) is not null ? story : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
