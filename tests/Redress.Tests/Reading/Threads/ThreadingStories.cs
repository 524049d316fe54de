using CsCheck;
using System.Text.Json;
using Redress.Reading.Threads;

namespace Redress.Tests.Reading.Threads;

public sealed class ThreadingStories
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly (string Headline, string Text) Bridge =
        ("Lindenau bridge closed after cracks found", "Engineers closed the Lindenau bridge on Monday after an inspection found cracks in two pillars, the mayor, Ada Brandt, said.");

    private static readonly (string Headline, string Text) SameBridge =
        ("Cracks force closure of bridge in Lindenau", "The bridge at Lindenau is closed. Cracks in two of its pillars were found by inspectors, Mayor Ada Brandt told reporters.");

    private static readonly (string Headline, string Text) Harvest =
        ("Apple growers expect a record harvest", "Growers in the Orla valley expect the largest apple harvest in thirty years, their association said, thanks to a mild spring.");

    [Fact]
    public void Two_tellings_of_one_event_share_a_thread()
    {
        var finder = new ThreadFinder();

        var first = finder.Add(Bridge.Headline, Bridge.Text, Monday);
        finder.Add(Harvest.Headline, Harvest.Text, Monday).ShouldNotBe(first);
        finder.Add(SameBridge.Headline, SameBridge.Text, Monday.AddHours(5)).ShouldBe(first);
    }

    [Fact]
    public void Threads_are_numbered_from_one()
    {
        var finder = new ThreadFinder();

        finder.Add(Bridge.Headline, Bridge.Text, null).ShouldBe(1);
        finder.Add(Harvest.Headline, Harvest.Text, null).ShouldBe(2);
    }

    [Fact]
    public void The_same_words_weeks_later_are_another_event()
    {
        var finder = new ThreadFinder();
        var first = finder.Add(Bridge.Headline, Bridge.Text, Monday);

        finder.Add(SameBridge.Headline, SameBridge.Text, Monday.AddDays(40)).ShouldNotBe(first);
    }

    [Fact]
    public void Stories_without_words_stay_alone()
    {
        var finder = new ThreadFinder();

        finder.Add("", "", Monday).ShouldNotBe(finder.Add("", "", Monday));
    }

    [Fact]
    public void The_same_stories_in_the_same_order_get_the_same_threads() =>
        Gen.Int[0, 30].List[0, 60].Sample(topics => Threads(topics).SequenceEqual(Threads(topics)), iter: 20);

    [Fact]
    public void A_finder_restored_from_stored_features_decides_as_the_one_before()
    {
        var (before, after) = (new ThreadFinder(), new ThreadFinder());
        foreach (var (headline, text) in new[] { Bridge, Harvest })
        {
            var features = ThreadFeatures.Of(headline, text, Monday);
            var stored = JsonSerializer.Deserialize<ThreadFeatures>(JsonSerializer.Serialize(features))!;
            after.Restore(stored, before.Add(features));
        }

        after.Add(SameBridge.Headline, SameBridge.Text, Monday).ShouldBe(before.Add(SameBridge.Headline, SameBridge.Text, Monday));
        after.Add("Otters return", "Otters were seen in the Orla for the first time since 1960.", Monday).ShouldBe(3);
    }

    [Fact]
    public void Only_the_lead_of_a_long_text_counts()
    {
        var features = ThreadFeatures.Of("Headline", string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"word{i}")), null);

        features.Counts.Count.ShouldBeInRange(100, 130);
    }

    [Fact]
    public void Dev_stories_are_threaded_as_people_did()
    {
        var outcome = Scored.Of(SharedData.Require("data/reading/threads.jsonl.gz"), SharedData.Require("expect/reading/threads.jsonl"));

        outcome.BCubed.ShouldBeGreaterThanOrEqualTo(0.90);
        outcome.Pairs.ShouldBeGreaterThanOrEqualTo(0.82);
    }

    private static int[] Threads(List<int> topics)
    {
        var finder = new ThreadFinder();
        return [.. topics.Select((topic, i) => finder.Add($"Town {topic} votes on bridge {topic}", $"The council of town{topic} votes on its bridge{topic}.", Monday.AddHours(i)))];
    }
}
