using System.Text.Json;
using Redress.Reading;
using Redress.Reading.Extraction;
using Redress.Reading.Topics;

namespace Redress.Newsroom.Read;

/// <summary>Reads stories as JSON Lines: one object in, one object out, in the same order; a bad line does not stop the rest.</summary>
internal static class ReadJsonLines
{
    public static async Task RunAsync(TextReader input, TextWriter output, TopicIndex topics, CancellationToken cancel)
    {
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteLineAsync(Answer(line, topics).AsMemory(), cancel);
            }
        }
    }

    private static string Answer(string line, TopicIndex topics)
    {
        StoryLine? story = null;

        try
        {
            story = JsonSerializer.Deserialize<StoryLine>(line, StoryJson.Options);
            return story is { Html: null, Text: null } or null
                ? Error(story?.Id, "The line has neither \"html\" nor \"text\".")
                : JsonSerializer.Serialize(StoryJson.Of(StoryReader.Read(story.ToArticle(), topics), story.Id), StoryJson.Options);
        }
        catch (JsonException failure)
        {
            return Error(story?.Id, $"The line is not a JSON object as expected: {failure.Message}");
        }
    }

    private static string Error(string? id, string error) => JsonSerializer.Serialize(new { id, error }, StoryJson.Options);
}

/// <summary>One line of <c>redress read --jsonl</c>.</summary>
internal sealed record StoryLine(string? Id, string? Url, string? Html, string? Text, string? Headline, string? Published)
{
    /// <summary>What the line says outright wins over what the page says of itself.</summary>
    public Article ToArticle()
    {
        var url = Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address : null;
        var article = Html is null
            ? new Article { Headline = Text!.Split('\n', 2)[0].Trim(), Text = Text, Url = url }
            : HtmlArticle.Extract(Html, url);

        return article with
        {
            Headline = Headline ?? article.Headline,
            Published = DateTimeOffset.TryParse(Published, System.Globalization.CultureInfo.InvariantCulture, out var instant)
                ? Reading.Published.At(instant) : article.Published,
        };
    }
}
