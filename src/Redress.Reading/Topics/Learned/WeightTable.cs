namespace Redress.Reading.Topics.Learned;

/// <summary>Every label's weight for every feature, in one byte each, so that a model stays small.</summary>
/// <param name="Steps">By feature, then label: the weight in units of the label's <see cref="Units"/>.</param>
/// <param name="Units">By label.</param>
/// <param name="Biases">By label.</param>
internal sealed record WeightTable(sbyte[] Steps, float[] Units, float[] Biases)
{
    public static WeightTable Of(double[][] weights)
    {
        var labels = weights.Length;
        var features = weights[0].Length - 1;
        var units = Array.ConvertAll(weights, own => (float)(own.AsSpan(0, features).ToArray().Select(Math.Abs).DefaultIfEmpty(0).Max() / sbyte.MaxValue));
        var steps = new sbyte[features * labels];
        for (var label = 0; label < labels; label++)
        {
            for (var feature = 0; feature < features && units[label] > 0; feature++)
            {
                steps[(feature * labels) + label] = (sbyte)Math.Round(weights[label][feature] / units[label]);
            }
        }

        return new WeightTable(steps, units, Array.ConvertAll(weights, own => (float)own[^1]));
    }

    public double[] Margins(SparseVector text)
    {
        var sums = new double[Units.Length];
        for (var i = 0; i < text.Indexes.Length; i++)
        {
            var row = Steps.AsSpan(text.Indexes[i] * sums.Length, sums.Length);
            for (var label = 0; label < sums.Length; label++)
            {
                sums[label] += row[label] * text.Values[i];
            }
        }

        for (var label = 0; label < sums.Length; label++)
        {
            sums[label] = (sums[label] * Units[label]) + Biases[label];
        }

        return sums;
    }
}
