namespace Redress.Reading.Threads;

/// <summary>
/// The log odds that two stories tell one event: a logistic regression over pairs of stories, with the four kinds of evidence
/// that were left of some twenty tried.
/// </summary>
internal static class Closeness
{
    private const double AnyTwo = -7.9;
    private const double Similarity = 7;
    private const double HeadlineCoverage = 7;
    private const double RarestSharedTerm = 0.8;
    private const double EachDay = -0.41;
    private const double EachLateDay = -3.6;

    /// <summary>Days after which coverage of one event has ebbed and the next step of its saga is likelier.</summary>
    private const double Ebb = 2;
    private const double MostLateDays = 3;

    public static double Of(ThreadedStory one, ThreadedStory other, TermStatistics statistics)
    {
        double product = 0, rarest = 0, oneCovered = 0, otherCovered = 0;
        for (int i = 0, j = 0; i < one.Terms.Length && j < other.Terms.Length;)
        {
            var order = one.Terms[i].CompareTo(other.Terms[j]);
            if (order == 0)
            {
                var rarity = statistics.Rarity(one.Terms[i]);
                product += one.Weights[i] * other.Weights[j] * rarity * rarity;
                rarest = Math.Max(rarest, rarity);
                oneCovered += one.InHeadline[i] ? rarity : 0;
                otherCovered += other.InHeadline[j] ? rarity : 0;
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        if (product == 0)
        {
            return AnyTwo + TimeApart(one, other);
        }

        var (oneLength, oneHeadline) = Measure(one, statistics);
        var (otherLength, otherHeadline) = Measure(other, statistics);
        return AnyTwo
            + (Similarity * product / (oneLength * otherLength))
            + (HeadlineCoverage * (Share(oneCovered, oneHeadline) + Share(otherCovered, otherHeadline)) / 2)
            + (RarestSharedTerm * rarest)
            + TimeApart(one, other);
    }

    private static double TimeApart(ThreadedStory one, ThreadedStory other)
    {
        var days = Math.Abs((one.Published - other.Published)?.TotalDays ?? 0);
        return (EachDay * days) + (EachLateDay * Math.Clamp(days - Ebb, 0, MostLateDays));
    }

    private static (double Length, double Headline) Measure(ThreadedStory story, TermStatistics statistics)
    {
        double squares = 0, headline = 0;
        for (var i = 0; i < story.Terms.Length; i++)
        {
            var rarity = statistics.Rarity(story.Terms[i]);
            squares += story.Weights[i] * story.Weights[i] * rarity * rarity;
            headline += story.InHeadline[i] ? rarity : 0;
        }

        return (Math.Sqrt(squares), headline);
    }

    private static double Share(double covered, double all) => all == 0 ? 0 : covered / all;
}
