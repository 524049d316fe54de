namespace Redress.Reading.Threads;

/// <summary>An event and the stories that told it last.</summary>
internal sealed class EventThread(int number)
{
    private const int MostCompared = 12;

    public int Number { get; } = number;

    public Queue<ThreadedStory> Latest { get; } = [];

    /// <summary>How close a story is to what this thread tells: to all of it, and to the part it fits least, so that a saga's steps stay apart.</summary>
    public double ClosenessTo(ThreadedStory story, TermStatistics statistics)
    {
        var each = Latest.Select(told => Closeness.Of(story, told, statistics)).ToArray();
        return (each.Average() + each.Min()) / 2;
    }

    public void Add(ThreadedStory story)
    {
        story.Thread = this;
        Latest.Enqueue(story);
        if (Latest.Count > MostCompared)
        {
            Latest.Dequeue();
        }
    }
}
