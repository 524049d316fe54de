using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Body;

/// <summary>A page as blocks and regions, with the sums that judging a block needs.</summary>
internal sealed class Layout
{
    private readonly Stretch[] sums;
    private readonly Dictionary<int, Stretch> signatures = [];

    public Layout(IHtmlDocument document)
    {
        (Blocks, Regions, var scripts) = BlockReader.Read(document);
        sums = new Stretch[Blocks.Count + 1];
        for (var i = 0; i < Blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + Blocks[i];
            var signature = Blocks[i].Region.Signature;
            signatures[signature] = signatures.GetValueOrDefault(signature) + Blocks[i];
        }

        Title = new TitleText(document);
        TitleAt = FindTitle();
        CountAlike();
        Spread();
        Embedded = new EmbeddedText(scripts.Concat(document.Head?.Children.OfType<IHtmlScriptElement>() ?? []));
        Core = Descend(0.8f);
        HalfCore = Descend(0.5f);
        Top = Score();
    }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<Region> Regions { get; }

    public Stretch Whole => sums[^1];

    /// <summary>The tightest region with four fifths of the prose.</summary>
    public Region Core { get; }

    /// <summary>The tightest region with half of the prose.</summary>
    public Region HalfCore { get; }

    /// <summary>The region Readability would pick.</summary>
    public Region Top { get; }

    public TitleText Title { get; }

    /// <summary>The block that shows the title, best a heading of the first level; -1 where none does.</summary>
    public int TitleAt { get; }

    public EmbeddedText Embedded { get; }

    public Stretch Between(int first, int end) => sums[end] - sums[first];

    public Stretch In(Region region) => Between(region.First, region.End);

    /// <summary>All blocks whose element looks alike.</summary>
    public Stretch Alike(Block block) => signatures[block.Region.Signature];

    private int FindTitle()
    {
        var found = -1;
        for (var i = 0; i < Blocks.Count; i++)
        {
            if ((found < 0 || (Blocks[i].Region.Tag is "h1" && Blocks[found].Region.Tag is not "h1")) && Title.Is(Blocks[i].Text))
            {
                found = i;
            }
        }

        return found;
    }

    private void CountAlike()
    {
        foreach (var alike in Regions.Where(r => r.End > r.First).GroupBy(r => (r.Parent, r.Signature)))
        {
            var count = alike.Count();
            foreach (var region in alike)
            {
                region.Alike = count;
            }
        }
    }

    /// <summary>Regions come outer before inner: each takes over what surrounds it, apart for what holds most of the page.</summary>
    private void Spread()
    {
        var most = (TitleAt < 0 ? 0.6f : 0.85f) * Math.Max(Whole.Prose, 1);
        foreach (var region in Regions)
        {
            var isBig = In(region).Prose >= most || region.Holds(TitleAt);
            region.Around = (region.Parent?.Around ?? Traits.None) | (isBig ? Traits.None : region.Own);
            region.Above = (region.Parent?.Above ?? Traits.None) | region.Own;
        }
    }

    private Region Descend(float share)
    {
        var at = Regions[0];
        foreach (var region in Regions)
        {
            if (region.Parent == at && In(region).Prose >= share * Math.Max(Whole.Prose, 1))
            {
                at = region;
            }
        }

        return at;
    }

    private Region Score()
    {
        foreach (var block in Blocks)
        {
            if (block.Chars < 25)
            {
                continue;
            }

            var earned = 1 + block.Wording.Commas + Math.Min(block.Chars / 100f, 3);
            var level = 0;
            for (var region = block.Region.Parent; region is not null && level < 4; region = region.Parent)
            {
                region.Score += earned / Math.Max(1, level switch { 0 => 1, 1 => 2, _ => level * 3 });
                level++;
            }
        }

        var top = Regions[0];
        var best = -1f;
        foreach (var region in Regions)
        {
            region.Score *= 1 - In(region).LinkDensity;
            if (region.Score > best)
            {
                (best, top) = (region.Score, region);
            }
        }

        return top;
    }
}
