namespace Redress.Reading.Threads;

/// <summary>
/// Decides, as each story arrives, which event it tells of: an earlier story's thread or a new one. A decision stands; the same
/// stories in the same order get the same threads. Not safe for use from several threads of execution at once.
/// </summary>
public sealed class ThreadFinder
{
    // Chosen by cross-validation over events, in the middle of where they hardly matter; log odds.
    private const double Rivalry = 0.5;
    private const double Unrelated = -4;

    private readonly TermStatistics _statistics = new();
    private readonly RecentStories _recent;
    private readonly double _required;
    private DateTimeOffset? _lastPublished;
    private int _threads;

    public ThreadFinder()
        : this(ThreadThreshold.Usual)
    {
    }

    /// <param name="threshold">What a desk's corrections taught.</param>
    public ThreadFinder(ThreadThreshold threshold) => (_recent, _required) = (new RecentStories(_statistics), threshold.Value);

    /// <param name="headline">May be empty.</param>
    /// <param name="text">Only its beginning is read.</param>
    /// <param name="published">Null where unknown; it then counts as published with the story before.</param>
    /// <returns>The thread's number, from 1.</returns>
    public int Add(string headline, string text, DateTimeOffset? published) => Add(ThreadFeatures.Of(headline, text, published));

    /// <summary>Decides on a story by its features.</summary>
    /// <returns>The thread's number, from 1.</returns>
    public int Add(ThreadFeatures features)
    {
        var story = Admit(features);
        var ranked = _recent.ThreadsLike(story)
            .Select(thread => (Thread: thread, Closeness: thread.ClosenessTo(story, _statistics)))
            .OrderByDescending(candidate => candidate.Closeness).Take(2).ToArray();
        return Join(TellsTheFirst(ranked) ? ranked[0].Thread : new EventThread(++_threads), story);
    }

    /// <summary>
    /// Takes in a story decided earlier, as after a restart. Restore in order of arrival; a month is plenty, since an event's
    /// stories come within days.
    /// </summary>
    public void Restore(ThreadFeatures features, int thread)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(thread, 1);
        Join(_recent.Thread(thread) ?? new EventThread(thread), Admit(features));
        _threads = Math.Max(_threads, thread);
    }

    /// <summary>
    /// How close two stories are as this finder sees them now: the log odds that they tell one event, for a
    /// <see cref="ThreadCorrection"/>. Neither has to have been added, and neither is.
    /// </summary>
    public double Closeness(ThreadFeatures one, ThreadFeatures other) =>
        Threads.Closeness.Of(ThreadedStory.Of(one, _statistics, one.Published), ThreadedStory.Of(other, _statistics, other.Published), _statistics);

    // Where a second thread is close too, the story is likelier another step of the same saga, and more must speak for the first.
    private bool TellsTheFirst((EventThread Thread, double Closeness)[] ranked) =>
        ranked.Length > 0 && ranked[0].Closeness >= _required + (Rivalry * Math.Max(ranked.Length > 1 ? ranked[1].Closeness : Unrelated, Unrelated));

    private ThreadedStory Admit(ThreadFeatures features)
    {
        _lastPublished = features.Published ?? _lastPublished;
        var story = ThreadedStory.Of(features, _statistics, _lastPublished);
        _statistics.Count(story.Terms);
        return story;
    }

    private int Join(EventThread thread, ThreadedStory story)
    {
        thread.Add(story);
        _recent.Add(story);
        return thread.Number;
    }
}
