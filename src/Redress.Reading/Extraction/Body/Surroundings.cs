namespace Redress.Reading.Extraction.Body;

/// <summary>What a first judgment of all blocks says about each block's surroundings.</summary>
internal sealed class Surroundings
{
    /// <summary>Room for what <see cref="Append"/> adds.</summary>
    public const int Most = 50;
    private readonly Layout layout;
    private readonly float[] first;
    private readonly double[] kept;
    private readonly int heart;
    private readonly Region core;
    private readonly Dictionary<int, int> terms = [];
    private readonly int[] sureBefore;
    private readonly int[] sureAfter;
    private readonly Dictionary<int, (double Kept, double Chars)> signatures = [];

    /// <param name="layout">The page.</param>
    /// <param name="first">How likely each block belongs to the article, judged by itself.</param>
    public Surroundings(Layout layout, float[] first)
    {
        this.layout = layout;
        this.first = first;
        var blocks = layout.Blocks;
        kept = new double[blocks.Count + 1];
        sureBefore = new int[blocks.Count];
        sureAfter = new int[blocks.Count];
        var sure = -1;
        var most = 0f;
        for (var i = 0; i < blocks.Count; i++)
        {
            kept[i + 1] = kept[i] + (first[i] * blocks[i].Chars);
            (most, heart) = first[i] * blocks[i].Chars > most ? (first[i] * blocks[i].Chars, i) : (most, heart);
            sureBefore[i] = sure;
            sure = IsSure(i) ? i : sure;
            var (k, c) = signatures.GetValueOrDefault(blocks[i].Region.Signature);
            signatures[blocks[i].Region.Signature] = (k + (first[i] * blocks[i].Chars), c + blocks[i].Chars);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var term in IsSure(i) ? blocks[i].Terms : [])
            {
                terms[term] = terms.GetValueOrDefault(term) + 1;
            }
        }

        core = layout.Regions[0];
        foreach (var region in layout.Regions)
        {
            core = region.Parent == core && kept[region.End] - kept[region.First] >= 0.75 * kept[^1] ? region : core;
        }

        sure = blocks.Count;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            sureAfter[i] = sure;
            sure = IsSure(i) ? i : sure;
        }
    }

    /// <summary>Writes a row of <see cref="Features"/> with what is known of the surroundings; returns its length.</summary>
    public int Append(int at, ReadOnlySpan<float> features, Span<float> values)
    {
        features.CopyTo(values);
        var row = new FeatureRow(values[features.Length..]);
        var block = layout.Blocks[at];
        for (var offset = -4; offset <= 4; offset++)
        {
            row.Add(at + offset < 0 || at + offset >= first.Length ? -1 : first[at + offset]);
        }

        var region = block.Region;
        for (var level = 0; level < 4; level++)
        {
            row.Add(Share(region.First, region.End, at));
            row.Add((float)((kept[region.End] - kept[region.First]) / Math.Max(kept[^1], 1)));
            region = region.Parent ?? region;
        }

        var (k, c) = signatures[block.Region.Signature];
        row.Add(c - block.Chars < 1 ? -1 : (float)((k - (first[at] * block.Chars)) / (c - block.Chars)));
        row.Add(Share(Math.Max(at - 6, 0), Math.Min(at + 7, first.Length), at));
        row.Add(Share(Math.Max(at - 6, 0), at, at));
        row.Add(Share(at + 1, Math.Min(at + 7, first.Length), at));
        row.Add((float)(kept[at] / Math.Max(kept[^1], 1)));
        row.Add((float)(kept[^1] / Math.Max(layout.Whole.Chars, 1)));
        row.Add((float)kept[^1]);
        row.Add(Math.Min(at - sureBefore[at], 40));
        row.Add(Math.Min(sureAfter[at] - at, 40));
        row.Add(Shared(at, block));
        AddBranch(at, block, ref row);
        row.Add(sureBefore[at] < 0);
        row.Add(sureAfter[at] >= first.Length);
        row.Add(sureBefore[at] >= 0 && layout.Blocks[sureBefore[at]].Region.Parent == block.Region.Parent);
        row.Add(sureAfter[at] < first.Length && layout.Blocks[sureAfter[at]].Region.Parent == block.Region.Parent);
        return features.Length + row.Count;
    }

    /// <summary>The share of its terms that other blocks of the article have too.</summary>
    private float Shared(int at, Block block)
    {
        var least = IsSure(at) ? 2 : 1;
        return block.Terms.Length == 0 ? -1 : (float)block.Terms.Count(term => terms.GetValueOrDefault(term) >= least) / block.Terms.Length;
    }

    /// <summary>Where the way to the block leaves the way to the heart of the article.</summary>
    private void AddBranch(int at, Block block, ref FeatureRow row)
    {
        var (common, up) = layout.Blocks[heart].Region.UpTo(at);
        var (branch, down) = block.Region.Below(common);
        row.Add(up);
        row.Add(down);
        row.Add(Share(common.First, common.End, at));
        row.Add((float)((kept[common.End] - kept[common.First]) / Math.Max(kept[^1], 1)));
        row.Add(Share(branch.First, branch.End, at));
        row.Add((float)((kept[branch.End] - kept[branch.First]) / Math.Max(kept[^1], 1)));
        row.Add(branch.Alike);
        row.Add(at - heart);
        row.Add(core.Holds(at));
        row.Add(core.UpTo(at).Steps);
    }

    private bool IsSure(int at) => first[at] > 0.6f && layout.Blocks[at].IsProse;

    /// <summary>The kept share of the characters of a stretch, the block itself aside.</summary>
    private float Share(int from, int end, int at)
    {
        if (from >= end)
        {
            return -1;
        }

        double chars = layout.Between(from, end).Chars, k = kept[end] - kept[from];
        if (at >= from && at < end)
        {
            chars -= layout.Blocks[at].Chars;
            k -= first[at] * layout.Blocks[at].Chars;
        }

        return chars < 1 ? -1 : (float)(k / chars);
    }
}
