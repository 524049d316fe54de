using System.Diagnostics;

namespace Redress.Benchmarks.Speed;

/// <summary>How long something took each time, and what it allocated.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];
    private long allocated;

    public void Clear()
    {
        milliseconds.Clear();
        allocated = 0;
    }

    public void Time(Func<int> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        work();
        milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        allocated += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public override string ToString()
    {
        milliseconds.Sort();
        return $"{milliseconds.Count,6} {milliseconds[milliseconds.Count / 2],10:F1} {milliseconds[(int)(milliseconds.Count * 0.99)],8:F1} {allocated / 1e6 / milliseconds.Count,9:F1}";
    }
}
