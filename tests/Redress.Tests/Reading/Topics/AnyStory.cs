using CsCheck;
using Redress.Reading;
using Redress.Reading.Sentences;
using Redress.Reading.Topics;

namespace Redress.Tests.Reading.Topics;

public sealed class AnyStory
{
    private static readonly string[] Pieces =
        ["a0", "a1", "a2", "b", "c0", "c5", "U.S.", "us", "é", ".", ". ", " ", " ", " ", "-", "'s", "\ud83d", "\0", "\n\n"];

    private static readonly TopicIndex Index = TopicIndex.Build(
    [
        .. Enumerable.Range(0, 8).Select(n => new TopicTerms
        {
            Id = $"t{n}",
            Name = $"T{n}",
            Terms = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase) { [$"a{n % 3} b"] = 1, [$"b c{n}"] = 0.7, ["U.S."] = 0.5, ["é"] = 0.2 },
            Exclusions = [$"c{n} a0"],
        }),
    ]);

    [Fact]
    public void Topics_cite_sentences_that_exist_in_order_and_once() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 200].Select(picks => string.Concat(picks.Select(p => Pieces[p]))).Sample(text =>
        {
            var sentences = SentenceSplitter.Split(text);
            foreach (var topic in TopicMatcher.Match(text, sentences, Index))
            {
                topic.Because.ShouldNotBeEmpty();
                topic.Because.ShouldBe(topic.Because.Distinct().Order());
                topic.Because.ShouldBeSubsetOf(sentences.Select(s => s.N));
                topic.Score.ShouldBeInRange(0.01, 1);
            }
        });

    [Fact]
    public void A_hostile_text_costs_no_more_than_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("a0 b c0 a0 ", 20_000)) + new string('x', 1_000_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        TopicMatcher.Match(text, [new Sentence(1, 1, 0, text.Length, text)], Index);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
