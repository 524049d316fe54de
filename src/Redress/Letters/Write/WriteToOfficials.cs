using Redress.Letters.Count;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Letters.Write;

/// <summary>On a served page the first step of a letter; in a file the exact steps to take without us.</summary>
internal sealed class WriteToOfficials(LetterCounts counts, Texts texts) : IWayToAct
{
    public int Rank => 20;

    public async ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel)
    {
        var letter = LetterToWrite.Of(page, texts);
        return address is null ? letter : letter with { View = "/Letters/Write/_WriteToOfficials.cshtml", Sent = (await counts.RunAsync(page.Story.Id, null, cancel)).Sum(one => one.Total) };
    }
}
