namespace Redress.Benchmarks.Training;

/// <summary>Every number of every row as one of at most 64 bins of like size, column by column.</summary>
internal sealed class Bins
{
    public const int Most = 64;
    private const int Looked = 20_000;
    private readonly float[][] cuts;
    private readonly byte[][] columns;

    public Bins(Sample[] rows)
    {
        Features = rows[0].Features.Length;
        cuts = new float[Features][];
        columns = new byte[Features][];
        Parallel.For(0, Features, feature =>
        {
            cuts[feature] = Cut(rows, feature);
            columns[feature] = [.. rows.Select(row => Bin(cuts[feature], row.Features[feature]))];
        });
    }

    public int Features { get; }

    public float[] Cuts(int feature) => cuts[feature];

    public byte[] Column(int feature) => columns[feature];

    private static float[] Cut(Sample[] rows, int feature)
    {
        var step = Math.Max(1, rows.Length / Looked);
        var values = Enumerable.Range(0, (rows.Length + step - 1) / step).Select(i => rows[i * step].Features[feature]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        return distinct.Length <= Most
            ? [.. distinct.Zip(distinct.Skip(1), (left, right) => (left + right) / 2)]
            : [.. Enumerable.Range(1, Most - 1).Select(q => values[(int)((long)q * values.Length / Most)]).Distinct()];
    }

    private static byte Bin(float[] cuts, float value) => Array.BinarySearch(cuts, value) is var at && at >= 0 ? (byte)at : (byte)~at;
}
