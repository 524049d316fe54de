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

    /// <returns>The number with this one.</returns>
    public double Add(T key, DateTimeOffset now)
    {
        if (_counts.Count > Many)
        {
            Prune(now);
        }

        return _counts.AddOrUpdate(key, _ => new Fading(1, now), (_, before) => new Fading(At(before, now) + 1, now)).Number;
    }

    public double Of(T key, DateTimeOffset now) => _counts.TryGetValue(key, out var count) ? At(count, now) : 0;

    private double At(Fading count, DateTimeOffset now) => count.Number * Math.Pow(2, -Math.Max(0, (now - count.At) / halfLife));

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, count) in _counts)
        {
            if (At(count, now) < Faded)
            {
                _counts.TryRemove(key, out _);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Fading(double Number, DateTimeOffset At);
}
