namespace Redress.Reading.Topics.Learned;

/// <summary>A text as a point: the values that are not zero, by ascending index.</summary>
internal readonly record struct SparseVector(int[] Indexes, float[] Values)
{
    /// <summary>The sum of products with <paramref name="weights"/>, whose last element is the bias.</summary>
    public double Dot(double[] weights)
    {
        var sum = weights[^1];
        for (var i = 0; i < Indexes.Length; i++)
        {
            sum += weights[Indexes[i]] * Values[i];
        }

        return sum;
    }

    public void AddTo(double[] weights, double times)
    {
        for (var i = 0; i < Indexes.Length; i++)
        {
            weights[Indexes[i]] += times * Values[i];
        }

        weights[^1] += times;
    }
}
