namespace Redress.Reading.Threads;

/// <summary>How close a story must be to a thread to join it. A desk's corrections move it a little, so that it joins and parts as its editors do.</summary>
/// <remarks>
/// The shift is the likeliest one of a logistic model in which the shift is probably small: it depends on which corrections were
/// made and not on their order; one more "together" never raises it, one more "apart" never lowers it; and it is never beyond
/// <see cref="Farthest"/> either way.
/// </remarks>
/// <param name="Shift">Log odds that more (or, below zero, fewer) than usual must speak for a thread.</param>
public sealed record ThreadThreshold(double Shift)
{
    /// <summary>The farthest corrections can move it, in log odds: within this, threads stay about as good as they were on other desks' stories.</summary>
    public const double Farthest = 1;

    /// <summary>What it is before anybody corrected anything.</summary>
    public static readonly ThreadThreshold Usual = new(0);

    /// <summary>Log odds; chosen by cross-validation over events, in the middle of where it hardly matters.</summary>
    internal const double UsualValue = 0.75;

    /// <summary>How probable shifts spread before any correction: it takes several to move it far.</summary>
    private const double Variance = 0.25;

    /// <summary>A pair farther from the threshold than this was misjudged for a reason that no threshold mends, so it counts as if it stood here.</summary>
    private const double Reach = 2;
    private const int Halvings = 40;

    internal double Value => UsualValue + Shift;

    /// <summary>The threshold that these corrections, all that a desk ever made, teach.</summary>
    public static ThreadThreshold Learn(IEnumerable<ThreadCorrection> corrections)
    {
        // In one order, so that sums come out the same to the last bit.
        var pairs = corrections.Where(pair => double.IsFinite(pair.Closeness)).OrderBy(pair => pair.Closeness).ThenBy(pair => pair.BelongTogether).ToArray();
        double low = -Farthest, high = Farthest;
        for (var i = 0; i < Halvings && pairs.Length > 0; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slope(pairs, middle) > 0 ? (middle, high) : (low, middle);
        }

        return pairs.Length == 0 ? Usual : new ThreadThreshold((low + high) / 2);
    }

    /// <summary>How the likelihood changes with the shift: it falls steadily, so it is zero at one place.</summary>
    private static double Slope(ThreadCorrection[] pairs, double shift)
    {
        var slope = -shift / Variance;
        foreach (var pair in pairs)
        {
            var together = 1 / (1 + Math.Exp(shift - Math.Clamp(pair.Closeness - UsualValue, -Reach, Reach)));
            slope += pair.BelongTogether ? together - 1 : together;
        }

        return slope;
    }
}
