using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

internal sealed class ReadTheSource(Texts texts) : IWayToAct
{
    public int Rank => 10;

    /// <summary>Pasted text has no address to read it at.</summary>
    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(page.Story.Url is not { } url ? null : new SourceToRead(texts["Read the source"], texts["Read"], texts["5 min"], url, page.Story.Publisher)
    {
        Icon = "M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h7",
        View = "/Stories/Act/_ReadTheSource.cshtml",
        Steps = [new(texts["Read the report itself"], page.Story.Publisher ?? new Uri(url).Host, url)],
    });
}

internal sealed record SourceToRead(string Name, string Short, string Takes, string Url, string? Publisher) : WayToAct("source", Name, Short, Takes);
