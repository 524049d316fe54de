using System.Numerics;

namespace Redress.Reading.Extraction.Body;

/// <summary>Describes a block and its surroundings in numbers.</summary>
internal sealed class Features
{
    /// <summary>Room for a row.</summary>
    public const int Most = 400;
    private const int CueKinds = 15;
    private const int TraitKinds = 31;
    /// <summary>Parts of a page that are hardly ever its article.</summary>
    private const Traits Strangers = Traits.Navigation | Traits.Header | Traits.Footer | Traits.Aside | Traits.Comment | Traits.Related | Traits.Signup | Traits.Advert | Traits.Byline | Traits.Notice;

    /// <summary>Parts that often stand between its paragraphs.</summary>
    private const Traits Neighbors = Traits.Share | Traits.Caption | Traits.Date | Traits.Title | Traits.Hidden | Traits.Form | Traits.Widget | Traits.Figure | Traits.Teaser;
    private readonly Layout layout;
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
    private readonly int[] proseBefore;
    private readonly int[] proseAfter;
    private readonly int[] headingBefore;
    private readonly int[] linkedHeadings;
    private readonly int titleAt;

    public Features(Layout layout)
    {
        this.layout = layout;
        var blocks = layout.Blocks;
        proseBefore = new int[blocks.Count];
        proseAfter = new int[blocks.Count];
        headingBefore = new int[blocks.Count];
        linkedHeadings = new int[blocks.Count + 1];
        titleAt = layout.TitleAt;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int prose = -1, heading = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            (proseBefore[i], headingBefore[i]) = (prose, heading);
            prose = blocks[i].IsProse ? i : prose;
            heading = IsHeading(blocks[i]) ? i : heading;
            linkedHeadings[i + 1] = linkedHeadings[i] + (IsHeading(blocks[i]) && blocks[i].LinkDensity > 0.7f ? 1 : 0);
            if (!seen.Add(blocks[i].Text))
            {
                repeated.Add(blocks[i].Text);
            }
        }

        prose = blocks.Count;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            proseAfter[i] = prose;
            prose = blocks[i].IsProse ? i : prose;
        }
    }

    public static bool IsHeading(Block block) => block.Region.Tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    public int Write(int at, Span<float> values)
    {
        var row = new FeatureRow(values);
        var block = layout.Blocks[at];
        AddWording(ref row, block);
        AddKind(ref row, block);
        AddRegions(ref row, block);
        AddPlace(ref row, at, block);
        AddBranch(ref row, at, block);
        AddHeading(ref row, at);
        foreach (var offset in (ReadOnlySpan<int>)[-1, 1, -2, 2])
        {
            AddNeighbor(ref row, at, offset, block);
        }

        return row.Count;
    }

    private bool HasLinkedHeading(Region region) => linkedHeadings[region.End] > linkedHeadings[region.First];

    private static void AddWording(ref FeatureRow row, Block block)
    {
        var wording = block.Wording;
        var words = Math.Max(wording.Words, 1f);
        row.Add(BitOperations.Log2((uint)block.Chars + 1) + ((block.Chars + 1f) / (1 << BitOperations.Log2((uint)block.Chars + 1))));
        row.Add(wording.Words);
        row.Add(wording.Stops);
        row.Add(wording.Stops / words);
        row.Add(wording.Commas / words);
        row.Add((float)wording.Digits / block.Chars);
        row.Add((float)wording.Uppers / block.Chars);
        row.Add(wording.Capitalized / words);
        row.Add(wording.Symbols / words);
        row.Add(wording.EndsWithStop);
        row.Add(wording.EndsWithEllipsis);
        row.Add(wording.EndsWithColon);
        row.Add(wording.StartsLower);
        row.Add(wording.HasQuote);
        row.Add(block.LinkDensity);
        row.Add(block.Links);
        row.Add((float)block.BoldChars / block.Chars);
        row.Add((float)block.ItalicChars / block.Chars);
        row.Add(block.Chars / words);
        for (var cue = 0; cue < CueKinds; cue++)
        {
            row.Add(wording.Cues[(Cue)cue] / words);
        }

        row.AddBits(wording.Cues.First, CueKinds);
    }

    private static void AddKind(ref FeatureRow row, Block block)
    {
        var region = block.Region;
        row.Add(Kind(region.Tag));
        row.Add(Kind(region.Parent?.Tag ?? "body"));
        row.Add(region.Depth);
        row.Add(BitOperations.PopCount((uint)(region.Around & Strangers)));
        row.Add(BitOperations.PopCount((uint)(region.Around & Neighbors)));
        row.Add(BitOperations.PopCount((uint)(region.Above & Strangers)));
        row.Add((region.Around & Strangers) is not Traits.None);
        row.AddBits((int)region.Around, TraitKinds);
        row.AddBits((int)region.Above, TraitKinds);
        row.AddBits((int)(region.Own | (region.Parent?.Own ?? Traits.None)), TraitKinds);
        row.AddBits((int)(block.Inline == (Traits)(-1) ? Traits.None : block.Inline), TraitKinds);
    }

    private static int Kind(string tag) => tag switch
    {
        "p" => 0,
        "blockquote" => 1,
        "li" => 2,
        "h2" => 3,
        "h3" => 4,
        "h4" => 5,
        "h5" or "h6" => 6,
        "h1" => 7,
        "pre" => 8,
        "dd" or "dt" or "dl" => 9,
        "tr" or "td" or "table" or "tbody" => 10,
        "ul" or "ol" => 11,
        "article" or "main" => 12,
        "section" => 13,
        "div" => 14,
        "figcaption" or "figure" => 15,
        "header" => 16,
        "aside" or "nav" => 17,
        _ => 18,
    };

    private void AddRegions(ref FeatureRow row, Block block)
    {
        var region = block.Region;
        for (var level = 0; level < 4; level++)
        {
            var held = layout.In(region);
            row.Add((float)held.Prose / Math.Max(layout.Whole.Prose, 1));
            row.Add(held.LinkDensity);
            row.Add(held.ProseShare);
            row.Add(held.Blocks);
            row.Add((float)held.Chars / held.Blocks);
            row.Add(region.Score / Math.Max(layout.Top.Score, 1));
            row.Add(region.Alike);
            row.Add(region.Holds(titleAt));
            row.Add(HasLinkedHeading(region));
            region = region.Parent ?? region;
        }

        var alike = layout.Alike(block);
        row.Add((float)alike.Prose / Math.Max(layout.Whole.Prose, 1));
        row.Add(alike.LinkDensity);
        row.Add(alike.ProseShare);
        row.Add(alike.Blocks);
        row.Add((float)alike.Chars / alike.Blocks);
    }

    private void AddPlace(ref FeatureRow row, int at, Block block)
    {
        var blocks = layout.Blocks.Count;
        row.Add((float)at / blocks);
        row.Add(layout.Blocks.Count);
        row.Add(layout.Whole.Prose);
        row.Add((float)layout.Between(0, at).Prose / Math.Max(layout.Whole.Prose, 1));
        row.Add(layout.Core.Holds(at));
        row.Add(layout.HalfCore.Holds(at));
        row.Add(layout.Top.Holds(at));
        row.Add(Away(block.Region, layout.Core, at));
        row.Add(Away(block.Region, layout.HalfCore, at));
        row.Add(Away(block.Region, layout.Top, at));
        row.Add(Math.Min(at - proseBefore[at], 30));
        row.Add(Math.Min(proseAfter[at] - at, 30));
        row.Add(proseBefore[at] < 0 ? 0 : layout.Blocks[proseBefore[at]].Chars);
        row.Add(proseAfter[at] >= blocks ? 0 : layout.Blocks[proseAfter[at]].Chars);
        row.Add(proseBefore[at] >= 0 && layout.Blocks[proseBefore[at]].Region.Signature == block.Region.Signature);
        row.Add(proseAfter[at] < blocks && layout.Blocks[proseAfter[at]].Region.Signature == block.Region.Signature);
        row.Add(titleAt < 0 ? 0 : Math.Clamp(at - titleAt, -30, 60));
        row.Add(layout.Title.Is(block.Text));
        row.Add(layout.Title.IsDescription(block.Text));
        row.Add(layout.Title.Shared(block.Terms));
        row.Add(layout.Embedded.Match(block.Text));
        row.Add(linkedHeadings[at] - linkedHeadings[Math.Max(0, at - 10)]);
        row.Add(linkedHeadings[Math.Min(blocks, at + 10)] - linkedHeadings[at]);
        row.Add(repeated.Contains(block.Text));
        var close = layout.Between(Math.Max(at - 4, 0), Math.Min(at + 5, blocks));
        row.Add(close.LinkDensity);
        row.Add(close.ProseShare);
    }

    /// <summary>Where the way to the block leaves the way to the title.</summary>
    private void AddBranch(ref FeatureRow row, int at, Block block)
    {
        var anchor = titleAt < 0 ? layout.HalfCore : layout.Blocks[titleAt].Region;
        var (common, up) = anchor.UpTo(at);
        var (branch, down) = block.Region.Below(common);
        Stretch around = layout.In(common), held = layout.In(branch);
        row.Add(up);
        row.Add(down);
        row.Add((float)around.Prose / Math.Max(layout.Whole.Prose, 1));
        row.Add(around.LinkDensity);
        row.Add((float)held.Prose / Math.Max(layout.Whole.Prose, 1));
        row.Add(held.LinkDensity);
        row.Add(held.ProseShare);
        row.Add(held.Blocks);
        row.Add(branch.Alike);
        row.Add(HasLinkedHeading(branch));
        row.Add(Kind(branch.Tag));
        row.AddBits((int)branch.Own, TraitKinds);
        AddOpening(ref row, layout.Blocks[branch.First]);
    }

    /// <summary>The first words of a part of the page often name it.</summary>
    private static void AddOpening(ref FeatureRow row, Block opening)
    {
        row.Add(opening.Chars);
        row.Add(opening.LinkDensity);
        for (var cue = 0; cue < CueKinds; cue++)
        {
            row.Add(opening.Wording.Cues[(Cue)cue] / Math.Max(opening.Wording.Words, 1f));
        }
    }

    /// <summary>How many levels up a region must go to reach one that holds the block.</summary>
    private static float Away(Region inner, Region target, int at)
    {
        var steps = 0;
        if (target.Holds(at))
        {
            for (var region = inner; region is not null && region != target && steps < 20; region = region.Parent)
            {
                steps++;
            }

            return steps;
        }

        for (var region = target; region is not null && !region.Holds(at) && steps < 20; region = region.Parent)
        {
            steps++;
        }

        return -steps;
    }

    private void AddHeading(ref FeatureRow row, int at)
    {
        var heading = headingBefore[at];
        row.Add(heading < 0 ? 60 : Math.Min(at - heading, 60));
        row.Add(heading < 0 ? -1 : Kind(layout.Blocks[heading].Region.Tag));
        row.Add(heading >= 0 && layout.Blocks[heading].LinkDensity > 0.5f);
        for (var cue = 0; cue < CueKinds; cue++)
        {
            row.Add(heading < 0 ? 0 : layout.Blocks[heading].Wording.Cues[(Cue)cue] / Math.Max(layout.Blocks[heading].Wording.Words, 1f));
        }

        row.AddBits(heading < 0 ? 0 : (int)layout.Blocks[heading].Region.Own, TraitKinds);
        var ahead = layout.Between(Math.Min(at + 1, layout.Blocks.Count), Math.Min(at + 5, layout.Blocks.Count));
        row.Add(ahead.LinkDensity);
        row.Add(ahead.ProseShare);
    }

    private void AddNeighbor(ref FeatureRow row, int at, int offset, Block block)
    {
        if (at + offset < 0 || at + offset >= layout.Blocks.Count)
        {
            for (var i = 0; i < 6; i++)
            {
                row.Add(-1);
            }

            return;
        }

        var other = layout.Blocks[at + offset];
        row.Add(other.Chars);
        row.Add(other.LinkDensity);
        row.Add(other.Wording.Stops / Math.Max(other.Wording.Words, 1f));
        row.Add(Kind(other.Region.Tag));
        row.Add(other.Region.Signature == block.Region.Signature);
        row.Add(other.Region.Parent == block.Region.Parent);
    }
}
