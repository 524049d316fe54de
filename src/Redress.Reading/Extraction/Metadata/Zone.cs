using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>A part of a page whose name says that it stands beside the story, inside another one perhaps.</summary>
/// <param name="Root">The element so named.</param>
/// <param name="Other">True for other stories and comments; false for the story's own margins (header, footer).</param>
/// <param name="Order">How many texts stand before it in the page.</param>
/// <param name="Outer">The zone around it.</param>
internal sealed record Zone(IElement Root, bool Other, int Order, Zone? Outer)
{
    /// <summary>The zone inside an element, given the one around it.</summary>
    public static Zone? Inside(IElement element, Marks marks, int order, Zone? around) => element.LocalName switch
    {
        "html" or "body" or "main" => around,
        _ when marks.HasFlag(Marks.Other) => new(element, Other: true, order, around),
        "aside" or "footer" or "nav" => new(element, Other: false, order, around),
        _ => around,
    };
}

/// <summary>A node and where it stands.</summary>
/// <param name="Node">The element or text.</param>
/// <param name="Order">How many texts stand before it in the page.</param>
/// <param name="Zone">The innermost zone around it; null in the open page.</param>
/// <param name="Marks">What an element's attributes say.</param>
internal readonly record struct Placed<T>(T Node, int Order, Zone? Zone, Marks Marks = Marks.None);
