using Redress.Domain.Letters;
using Redress.Platform.Counting;

namespace Redress.Letters.Count;

internal static class WrittenCounts
{
    /// <summary>Adds a delivery to the day's numbers, where it became one that counts: sent or reported, nothing else.</summary>
    public static void AddWritten(this Counts counts, Delivery delivery)
    {
        if (delivery.IsCounted)
        {
            counts.Add(Counted.Written, delivery.StoryId.Value);
        }
    }
}
