using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>The headline and where the reader sees it.</summary>
internal sealed class Headline
{
    /// <summary>What starts so few texts after the heading is the story's own, whatever its name.</summary>
    private const int RightBelow = 5;

    private readonly HashSet<INode> around = [];

    public Headline(string? text, Placed<IElement>? heading)
    {
        Text = text;
        Order = heading?.Order;
        for (INode? node = heading?.Node; node is not null; node = node.Parent)
        {
            around.Add(node);
        }
    }

    public string? Text { get; }

    /// <summary>How many texts stand before the heading; null where the headline is not seen in a heading.</summary>
    public int? Order { get; }

    /// <summary>True for what belongs to other stories, comments and side bars: a zone so named that does not hold the headline.</summary>
    public bool IsOther(Zone? zone)
    {
        for (; zone is not null; zone = zone.Outer)
        {
            if (zone.Other && !around.Contains(zone.Root) && !(zone.Order - Order is > 0 and <= RightBelow))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True also for the margins of the page.</summary>
    public bool IsBeside(Zone? zone)
    {
        for (; zone is not null; zone = zone.Outer)
        {
            if (!around.Contains(zone.Root))
            {
                return true;
            }
        }
        return false;
    }
}
