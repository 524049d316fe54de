namespace Redress.Reading.Threads;

/// <summary>A story in its thread.</summary>
/// <param name="Terms">Numbers of its terms, ascending.</param>
/// <param name="Weights">The damped count of each.</param>
/// <param name="InHeadline">Whether each stands in the headline.</param>
/// <param name="Published">When; where the story does not tell, when the one before was; null where none told yet.</param>
internal sealed record ThreadedStory(int[] Terms, double[] Weights, bool[] InHeadline, DateTimeOffset? Published)
{
    /// <summary>Set by <see cref="EventThread.Add"/>.</summary>
    public EventThread Thread { get; set; } = null!;

    public static ThreadedStory Of(ThreadFeatures features, TermStatistics statistics, DateTimeOffset? published)
    {
        var terms = features.Counts
            .Select(entry => (Number: statistics.NumberOf(entry.Key), Weight: 1 + Math.Log(Math.Max(1, entry.Value)), entry.Key))
            .OrderBy(term => term.Number).ToArray();
        var headline = features.Headline.ToHashSet(StringComparer.Ordinal);
        return new ThreadedStory(
            Array.ConvertAll(terms, term => term.Number),
            Array.ConvertAll(terms, term => term.Weight),
            Array.ConvertAll(terms, term => headline.Contains(term.Key)),
            published);
    }
}
