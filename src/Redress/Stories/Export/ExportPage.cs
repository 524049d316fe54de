using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Platform.Web.Languages;
using Redress.Reading;
using Redress.Reading.Topics;
using Redress.Stories.Act;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Export;

/// <summary>Writes the whole action page of one article as one file, without a server or a database.</summary>
internal sealed class ExportPage(TopicPacks packs, IEnumerable<IWayToAct> ways, Texts texts, TimeProvider clock)
{
    /// <param name="article">What was read.</param>
    /// <param name="format">The form of the file.</param>
    /// <param name="zip">The reader's ZIP code, to stand in the letter; null leaves its field open.</param>
    /// <param name="officials">Steps that name the reader's own officials; empty where they are not known.</param>
    /// <param name="withPacks">Whether topics and all that topic packs give are part of the page.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<string> RunAsync(Article article, PageFormat format, string? zip, IReadOnlyList<Step> officials, bool withPacks, CancellationToken cancel)
    {
        var set = packs.Current;
        var reading = StoryReader.Read(article, withPacks ? set.Index : TopicIndex.Empty);
        var now = clock.GetUtcNow();
        var story = StoryFromReading.Map(reading, StorySlug.Of(article.Headline, StoryFromReading.Hash(article.Text)), Id<EventThread>.New(now), now);
        var page = ActionPage.Of(story, set, related: []);
        var exported = new ExportedPage(page, [.. (await ways.ForAsync(page, address: null, cancel)).Select(way => zip is null ? way : WithZip(WithOfficials(way, officials), zip))]);

        return format switch
        {
            PageFormat.Html => PageAsHtml.Write(exported, texts),
            PageFormat.Md => PageAsMarkdown.Write(exported, texts),
            PageFormat.Json => PageAsJson.Write(exported),
        };
    }

    /// <summary>Known officials take the place of the pages that would find them.</summary>
    private static WayToAct WithOfficials(WayToAct way, IReadOnlyList<Step> officials) =>
        way is LetterToWrite && officials is not [] ? way with { Steps = [.. officials, way.Steps[^1]] } : way;

    private static WayToAct WithZip(WayToAct way, string zip) => way with
    {
        Wordings = [.. way.Wordings.Select(wording => wording with
        {
            Text = wording.Text.Replace($"[{LetterWording.Place}]", $"ZIP code {zip}", StringComparison.Ordinal),
            Fields = [.. wording.Fields.Where(field => field != LetterWording.Place)],
        })],
    };
}
