using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>A part of a page whose name says that it stands beside the story, inside another one perhaps.</summary>
/// <param name="Root">The element so named.</param>
/// <param name="Other">True for other stories and comments; false for the story's own margins (header, footer).</param>
/// <param name="Order">How many texts stand before it in the page.</param>
/// <param name="Outer">The zone around it.</param>
internal sealed record Zone(IElement Root, bool Other, int Order, Zone? Outer);

/// <summary>A node and where it stands.</summary>
/// <param name="Node">The element or text.</param>
/// <param name="Order">How many texts stand before it in the page.</param>
/// <param name="Zone">The innermost zone around it; null in the open page.</param>
internal readonly record struct Placed<T>(T Node, int Order, Zone? Zone);
