using Redress.Domain.Stories;
using Redress.Stories.Act;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Export;

/// <summary>One action page to be written as a file: the same parts in the same order in every format, none of them empty.</summary>
internal sealed record ExportedPage(ActionPage Page, IReadOnlyList<WayToAct> Ways)
{
    public Story Story => Page.Story;

    /// <summary>Topics, each with the first sentences that gave it away.</summary>
    public IReadOnlyList<(TopicPack Topic, IReadOnlyList<int> Because)> Topics =>
        [.. Page.Packs.Select(pack => (pack, (IReadOnlyList<int>)[.. Story.Topics.First(t => t.TopicId == pack.Id).Because.Order().Take(5)]))];

    /// <summary>The brief in its four kinds.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<BriefLine> Lines)> Brief =>
    [
        .. new[]
        {
            ("What happened", Page.Lines(BriefLineKind.Happened)), ("Who said what", Page.Lines(BriefLineKind.Said)),
            ("Commitments", Page.Lines(BriefLineKind.Promised)), ("Still unknown", Page.Lines(BriefLineKind.Unknown)),
        }.Where(part => part.Item2.Count > 0),
    ];

    /// <summary>The line as a reader sees it: very words in quotation marks, everything else without.</summary>
    public string Words(BriefLine line) => line.Kind is BriefLineKind.Said ? Quotation.Marked(Story, line) : line.Text;

    public IReadOnlyList<string> Questions => [.. Ways.SelectMany(way => way.Questions)];

    /// <summary>Every sentence of the source, numbered: the reader's own copy of what they read.</summary>
    public IReadOnlyList<CitedSentence> Sentences => Page.Cited(Story.Sentences.Select(sentence => sentence.N).Order());

    public string Byline => string.Join(", ", new[]
    {
        Story.Publisher, Story.Author, Story.Reported is { } reported ? ReportedTime.Words(reported) : null,
    }.OfType<string>());
}
