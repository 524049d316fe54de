namespace Redress.Reading.Topics.Learned;

/// <summary>How well assigned labels agree with the desk's own.</summary>
/// <param name="MicroF1">Over all decisions.</param>
/// <param name="MacroF1">The mean over labels, rare ones counting as much as frequent ones.</param>
internal readonly record struct Outcome(double MicroF1, double MacroF1)
{
    public double MeanF1 => (MicroF1 + MacroF1) / 2;

    public static Outcome Of(bool[][] assigned, bool[][] truth)
    {
        var labels = truth[0].Length;
        var (right, either) = (new int[labels], new int[labels]);
        for (var text = 0; text < truth.Length; text++)
        {
            for (var label = 0; label < labels; label++)
            {
                right[label] += assigned[text][label] && truth[text][label] ? 1 : 0;
                either[label] += (assigned[text][label] ? 1 : 0) + (truth[text][label] ? 1 : 0);
            }
        }

        return new Outcome(F1(right.Sum(), either.Sum()), Enumerable.Range(0, labels).Average(label => F1(right[label], either[label])));
    }

    public static double F1(bool[] assigned, bool[] truth) =>
        F1(assigned.Zip(truth).Count(pair => pair is (true, true)), assigned.Count(a => a) + truth.Count(t => t));

    private static double F1(int right, int either) => either == 0 ? 0 : 2.0 * right / either;
}
