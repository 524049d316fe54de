using Redress.Reading.Threads;

namespace Redress.Tests.Reading.Threads;

/// <summary>How well threads agree with the events people saw: BCubed F1 over stories, and F1 over pairs of stories.</summary>
internal sealed record Scored(double BCubed, double Pairs)
{
    public static Scored Of(string stories, string events)
    {
        var finder = new ThreadFinder();
        var threads = JsonLinesOf.File(stories).ToDictionary(
            story => story.GetProperty("id").GetString()!,
            story => finder.Add(story.GetProperty("headline").GetString()!, story.GetProperty("text").GetString()!, story.GetProperty("published").GetDateTimeOffset()),
            StringComparer.Ordinal);
        return Compare([.. JsonLinesOf.File(events).Select(line => (threads[line.GetProperty("id").GetString()!], line.GetProperty("event").GetInt32()))]);
    }

    private static Scored Compare((int Thread, int Event)[] stories)
    {
        var threads = stories.CountBy(story => story.Thread).ToDictionary();
        var events = stories.CountBy(story => story.Event).ToDictionary();
        var both = stories.CountBy(story => story).ToDictionary();
        var precision = stories.Average(story => (double)both[story] / threads[story.Thread]);
        var recall = stories.Average(story => (double)both[story] / events[story.Event]);
        return new Scored(2 * precision * recall / (precision + recall), 2 * PairsIn(both.Values) / (PairsIn(threads.Values) + PairsIn(events.Values)));
    }

    private static double PairsIn(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1) / 2.0);
}
