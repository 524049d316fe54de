using System.Text.Json;
using Redress.Newsroom.Read;
using Redress.Stories.Show;

namespace Redress.Stories.Export;

internal static class PageAsJson
{
    private static readonly JsonSerializerOptions Indented = new(StoryJson.Options) { WriteIndented = true };

    public static string Write(ExportedPage page)
    {
        var story = page.Story;
        return JsonSerializer.Serialize(
            new
            {
                story.Headline,
                story.Publisher,
                story.Author,
                Published = story.Reported is { } reported ? ReportedTime.Iso(reported) : null,
                story.Language,
                story.Url,
                Topics = page.Topics.Select(topic => new { topic.Topic.Id, topic.Topic.Name, topic.Because }),
                Lines = page.Brief.SelectMany(part => part.Lines).Select(line => new { line.Kind, line.Text, line.Who, line.Role, line.Cites }),
                Background = page.Page.Packs.Select(pack => new { Topic = pack.Id, Paragraphs = pack.Background.Select(passage => passage.Markdown), pack.Sources }),
                page.Questions,
                Act = page.Ways.Select(way => new { way.Id, way.Name, way.Takes, way.Steps, way.Wordings }),
                page.Sentences,
            },
            Indented) + "\n";
    }
}
