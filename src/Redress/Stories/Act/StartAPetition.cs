using Redress.Platform.Web.Languages;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Act;

/// <summary>A petition on paper, for a page that stands alone in a file.</summary>
internal sealed class StartAPetition(Texts texts) : IWayToAct
{
    public int Rank => 25;

    /// <summary>Only where a topic has wording for it, and only off line: a served page does not send people to paper.</summary>
    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) =>
        new(address is not null || page.Packs is not [var strongest, ..] ? null : Paper(page, strongest));

    private WayToAct Paper(ActionPage page, TopicPack strongest) => new("petition", texts["Start a petition"], texts["Petition"], texts["15 min"])
    {
        Icon = "M4 20l1-4L16 5l3 3L8 19z",
        View = "",
        Steps =
        [
            new(texts["Put the text at the top of a sheet, with lines below it for name, ZIP code and signature."]),
            new(texts["Collect signatures in person; give each signer the whole text to read first."]),
            new(texts["Hand the sheets to the office it is addressed to, and ask for a receipt with the number of signatures and the date."]),
        ],
        Wordings = [new(texts["Petition"], string.Join("\n\n", strongest.PetitionAsk.Fill(AskFields.Of(page))), [])],
    };
}
