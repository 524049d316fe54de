using Redress.Domain.Events;

namespace Redress.Events.Show;

/// <summary>A link to a map of a place. All of them stand or fall with the one service, which is what is checked.</summary>
internal static class MapLink
{
    public const string Service = "https://www.openstreetmap.org/";

    public static string To(EventPlace place) => $"{Service}search?query={Uri.EscapeDataString(place.Address is { Length: > 0 } address ? address : place.Line)}";
}
