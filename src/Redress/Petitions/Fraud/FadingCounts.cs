using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Redress.Petitions.Fraud;

/// <summary>How often things happened lately, in memory: each event counts half after <paramref name="halfLife"/>, half of that after another.</summary>
internal sealed class FadingCounts<T>(TimeSpan halfLife)
    where T : notnull
{
    /// <summary>Where there are more, those that have faded are dropped.</summary>
    private const int Many = 100_000;

    private const double Faded = 0.5;

    private readonly ConcurrentDictionary<T, Fading> _counts = new();
    private readonly Lock _pruning = new();

    /// <summary>About how many there are: to ask the dictionary would stop everybody.</summary>
    private int _number;

    private int _most = Many;

    /// <returns>The number with this one.</returns>
    public double Add(T key, DateTimeOffset now)
    {
        if (_number > _most)
        {
            Prune(now);
        }

        return _counts.AddOrUpdate(key, _ => New(now), (_, before) => new Fading(At(before, now) + 1, now)).Number;
    }

    public double Of(T key, DateTimeOffset now) => _counts.TryGetValue(key, out var count) ? At(count, now) : 0;

    private Fading New(DateTimeOffset now)
    {
        Interlocked.Increment(ref _number);
        return new Fading(1, now);
    }

    private double At(Fading count, DateTimeOffset now) => count.Number * Math.Pow(2, -Math.Max(0, (now - count.At) / halfLife));

    /// <summary>Looks again only when there are twice as many as it leaves: in a surge nothing has faded, and each would look through all.</summary>
    private void Prune(DateTimeOffset now)
    {
        if (!_pruning.TryEnter())
        {
            return;
        }

        try
        {
            var left = 0;

            foreach (var (key, count) in _counts)
            {
                left += At(count, now) < Faded && _counts.TryRemove(key, out _) ? 0 : 1;
            }

            (_number, _most) = (left, Math.Max(Many, 2 * left));
        }
        finally
        {
            _pruning.Exit();
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Fading(double Number, DateTimeOffset At);
}
