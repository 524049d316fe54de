using System.Globalization;

namespace Redress.Platform.Web.Charts;

/// <summary>Where the bars of a chart stand, in the units of its view box.</summary>
/// <param name="Name">What it shows, for the heading and for screen readers.</param>
/// <param name="Points">In order of time, each with the name of its day or hour.</param>
/// <param name="IsByHour">By hour; else by day.</param>
internal sealed record BarChart(string Name, IReadOnlyList<(string Label, long Count)> Points, bool IsByHour = false)
{
    public const int Width = 720;
    public const int Height = 200;

    /// <summary>Room for the labels: above, at the left, below.</summary>
    private const int Left = 48;
    private const int Top = 12;
    private const int Bottom = 24;

    /// <summary>The top of the scale: 1, 2 or 4 times a power of ten, so that its half is whole.</summary>
    public long Scale { get; } = RoundUp(Points.Max(point => point.Count));

    public static BarChart ByDay(string name, IEnumerable<(DateOnly Day, long Count)> points) =>
        new(name, [.. points.Select(point => (point.Day.ToString("d", CultureInfo.CurrentCulture), point.Count))]);

    public static BarChart ByHour(string name, IEnumerable<(DateTimeOffset Hour, long Count)> points) =>
        new(name, [.. points.Select(point => (point.Hour.ToString("g", CultureInfo.CurrentCulture), point.Count))], IsByHour: true);

    public IEnumerable<(string X, string Y, string Width, string Height)> Bars
    {
        get
        {
            var step = (Width - Left) / (double)Points.Count;
            foreach (var (index, (_, count)) in Points.Index().Where(point => point.Item.Count > 0))
            {
                var height = Math.Max(1, count / (double)Scale * (Height - Top - Bottom));
                yield return (Number(Left + (index * step) + (step * 0.1)), Number(Height - Bottom - height), Number(step * 0.8), Number(height));
            }
        }
    }

    public IEnumerable<(int Y, long Value)> Lines => Scale is 1 ? [(Height - Bottom, 0), (Top, 1)] : [(Height - Bottom, 0), (Top + ((Height - Top - Bottom) / 2), Scale / 2), (Top, Scale)];

    public static int LabelEnd => Left - 8;

    public static int AxisStart => Left;

    private static long RoundUp(long most)
    {
        var power = 1L;
        while (true)
        {
            foreach (var step in (long[])[power, 2 * power, 4 * power])
            {
                if (step >= most)
                {
                    return step;
                }
            }

            power *= 10;
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
