namespace Redress.Reading.Topics.Learned;

/// <summary>Turns a classifier's margin into a probability (Platt scaling, after Lin, Lin and Weng, 2007).</summary>
internal readonly record struct Calibration(double Slope, double Offset)
{
    private const int MostSteps = 100;

    /// <summary>The slope of labels with many examples, and how many units of evidence it counts for: it steadies labels with few.</summary>
    private const double UsualSlope = 3.3;
    private const double UsualStrength = 0.1;
    private const double LongestStep = 5;
    private const double Tolerance = 1e-8;

    public double Probability(double margin) => 1 / (1 + Math.Exp(-((Slope * margin) + Offset)));

    /// <summary>Fits by Newton's method to margins of texts the classifier was not trained on.</summary>
    public static Calibration Fit(double[] margins, bool[] positive)
    {
        var positives = positive.Count(p => p);
        var high = (positives + 1.0) / (positives + 2);
        var low = 1.0 / (positive.Length - positives + 2);
        var fit = new Calibration(UsualSlope, 0);

        for (var step = 0; step < MostSteps; step++)
        {
            double slopeError = UsualStrength * (UsualSlope - fit.Slope), offsetError = 0, slopes = UsualStrength, mixed = 0, offsets = 1e-6;
            for (var i = 0; i < margins.Length; i++)
            {
                var probability = fit.Probability(margins[i]);
                var error = (positive[i] ? high : low) - probability;
                var spread = probability * (1 - probability);
                slopeError += error * margins[i];
                offsetError += error;
                slopes += spread * margins[i] * margins[i];
                mixed += spread * margins[i];
                offsets += spread;
            }

            var determinant = (slopes * offsets) - (mixed * mixed);
            var slopeStep = ((offsets * slopeError) - (mixed * offsetError)) / determinant;
            var offsetStep = ((slopes * offsetError) - (mixed * slopeError)) / determinant;
            var shrink = Math.Min(1, LongestStep / Math.Max(Math.Abs(slopeStep), Math.Abs(offsetStep)));
            fit = new Calibration(fit.Slope + (shrink * slopeStep), fit.Offset + (shrink * offsetStep));
            if (Math.Abs(slopeStep) + Math.Abs(offsetStep) < Tolerance)
            {
                break;
            }
        }

        return fit;
    }
}
