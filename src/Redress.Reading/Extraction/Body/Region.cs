namespace Redress.Reading.Extraction.Body;

/// <summary>An element that holds blocks: a contiguous stretch of the page.</summary>
internal sealed class Region
{
    public required Region? Parent { get; init; }

    public required string Tag { get; init; }

    /// <summary>What its own names say.</summary>
    public required Traits Own { get; init; }

    /// <summary>What its names and those of everything around it say, without what holds most of the page.</summary>
    public Traits Around { get; set; }

    /// <summary>What its names and those of everything around it say.</summary>
    public Traits Above { get; set; }

    public required int Depth { get; init; }

    /// <summary>Equal for elements with the same tag, classes and kind of parent.</summary>
    public required int Signature { get; init; }

    /// <summary>The first block in it.</summary>
    public int First { get; set; }

    /// <summary>After its last block.</summary>
    public int End { get; set; }

    /// <summary>How many elements beside it look alike, itself counted.</summary>
    public int Alike { get; set; } = 1;

    /// <summary>Readability's score: what the paragraphs directly within earn.</summary>
    public float Score { get; set; }

    public bool Holds(int block) => block >= First && block < End;

    /// <summary>The tightest region around this one that holds the block, and how many levels up it stands.</summary>
    public (Region Common, int Steps) UpTo(int block)
    {
        var region = this;
        var steps = 0;
        while (!region.Holds(block) && region.Parent is { } parent)
        {
            region = parent;
            steps++;
        }

        return (region, steps);
    }

    /// <summary>The region directly below <paramref name="outer"/> that this one is in; itself where it is the outer one.</summary>
    public (Region Branch, int Steps) Below(Region outer)
    {
        var region = this;
        var steps = 0;
        while (region != outer && region.Parent is { } parent && parent != outer)
        {
            region = parent;
            steps++;
        }

        return (region, steps);
    }
}
