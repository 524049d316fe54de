using System.Runtime.InteropServices;

namespace Redress.Reading.Threads;

/// <summary>The latest stories by their terms. Looking up and adding take bounded time, however many have come.</summary>
internal sealed class RecentStories(TermStatistics statistics)
{
    private const int MostRemembered = 20_000;
    private const int MostPerTerm = 256;
    private const int TermsLookedUp = 24;
    private const int MostSimilar = 50;

    private readonly Queue<ThreadedStory> _remembered = [];
    private readonly Dictionary<int, Queue<ThreadedStory>> _byTerm = [];
    private readonly Dictionary<int, EventThread> _threads = [];

    public EventThread? Thread(int number) => _threads.GetValueOrDefault(number);

    public void Add(ThreadedStory story)
    {
        _remembered.Enqueue(story);
        _threads[story.Thread.Number] = story.Thread;
        foreach (var term in story.Terms)
        {
            ref var stories = ref CollectionsMarshal.GetValueRefOrAddDefault(_byTerm, term, out _);
            stories ??= [];
            stories.Enqueue(story);
            if (stories.Count > MostPerTerm)
            {
                stories.Dequeue();
            }
        }

        if (_remembered.Count > MostRemembered)
        {
            Forget(_remembered.Dequeue());
        }
    }

    /// <summary>The threads of the stories that share the most telling terms with <paramref name="story"/>, the latest thread last.</summary>
    public IEnumerable<EventThread> ThreadsLike(ThreadedStory story)
    {
        var shared = new Dictionary<ThreadedStory, double>(ReferenceEqualityComparer.Instance);
        foreach (var term in story.Terms.Where(_byTerm.ContainsKey).OrderByDescending(statistics.Rarity).ThenBy(term => term).Take(TermsLookedUp))
        {
            var rarity = statistics.Rarity(term);
            foreach (var other in _byTerm[term])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _) += rarity;
            }
        }

        return shared.OrderByDescending(entry => entry.Value).ThenByDescending(entry => entry.Key.Thread.Number)
            .Take(MostSimilar).Select(entry => entry.Key.Thread).Distinct().OrderBy(thread => thread.Number);
    }

    private void Forget(ThreadedStory oldest)
    {
        if (oldest.Thread.Latest.Last() == oldest)
        {
            _threads.Remove(oldest.Thread.Number);
        }

        foreach (var term in oldest.Terms)
        {
            if (_byTerm.TryGetValue(term, out var stories) && stories.Peek() == oldest && stories.Dequeue() is not null && stories.Count == 0)
            {
                _byTerm.Remove(term);
            }
        }
    }
}
