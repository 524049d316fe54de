using System.Text.Json;
using System.Text.Json.Nodes;
using Redress.Platform;
using Redress.Reading;
using Redress.Reading.Topics;
using Redress.Topics.Packs;

namespace Redress.Newsroom.Read;

/// <summary>Reads stories as JSON Lines: one object in, one object out, in the same order; a bad line does not stop the rest.</summary>
internal static class ReadJsonLines
{
    public static async Task<int> RunAsync(string[] files, Shell shell, CancellationToken cancel)
    {
        var topics = shell.Services.GetRequiredService<TopicPacks>().Current.Index;

        await foreach (var (_, _, line) in JsonLineFiles.ReadAsync(files, shell, cancel))
        {
            await shell.Out.WriteLineAsync(Answer(line, topics).AsMemory(), cancel);
        }

        return 0;
    }

    private static string Answer(JsonLine line, TopicIndex topics)
    {
        var id = line.Id();

        if (line.IsTooLong)
        {
            return Error(id, $"The line is longer than {JsonLine.MaxBytes / 1024 / 1024} MB.");
        }

        try
        {
            return JsonSerializer.Deserialize<StoryLine>(line.Bytes.Span, StoryJson.Options) is { } story && (story.Html ?? story.Text) is not null
                ? JsonSerializer.Serialize(StoryJson.Of(StoryReader.Read(story.ToArticle(), topics), id), StoryJson.Options)
                : Error(id, "The line has neither \"html\" nor \"text\".");
        }
        catch (JsonException)
        {
            return Error(id, "The line is not a JSON object with \"html\" or \"text\".");
        }

        // One story nobody foresaw must not cost the thousands after it.
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            return Error(id, $"The story could not be read ({failure.GetType().Name}: {failure.Message})");
        }
    }

    private static string Error(JsonNode? id, string error) => JsonSerializer.Serialize(new { id, error }, StoryJson.Options);
}
