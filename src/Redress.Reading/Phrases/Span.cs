namespace Redress.Reading.Phrases;

/// <summary>Finds the span at an offset among spans in the order of the text.</summary>
internal static class Span
{
    /// <summary>The index of the span that holds the offset; -1 where none does.</summary>
    public static int At<T>(IReadOnlyList<T> spans, int offset, Func<T, int> start, Func<T, int> end)
    {
        var i = Last(spans, offset + 1, start);
        return i >= 0 && offset < end(spans[i]) ? i : -1;
    }

    /// <summary>The index of the last span that starts before the offset; -1 where none does.</summary>
    public static int Last<T>(IReadOnlyList<T> spans, int before, Func<T, int> start)
    {
        var low = 0;
        var high = spans.Count;

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = start(spans[middle]) < before ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
