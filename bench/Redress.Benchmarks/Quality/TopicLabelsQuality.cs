using System.Diagnostics;
using System.Text.Json;
using Redress.Reading.Topics.Learned;

namespace Redress.Benchmarks.Quality;

/// <summary>How well learned labels agree with a desk's: on the last fifth, on the fifth before, and in five-fold cross-validation.</summary>
internal static class TopicLabelsQuality
{
    private const int Folds = 5;

    /// <param name="shared">The folder with <c>data</c>.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string shared, TextWriter output)
    {
        foreach (var corpus in new[] { "topics-petitions", "topics-headlines" })
        {
            var examples = LabelledFile.Read(Path.Combine(shared, $"data/reading/{corpus}.jsonl.gz"))
                .Select(line => line.Deserialize<TopicExample>(JsonSerializerOptions.Web)!).ToArray();
            var fifth = examples.Length / Folds;
            output.WriteLine($"{corpus}, last fifth: {Score(examples[..^fifth], examples[^fifth..])}");
            output.WriteLine($"{corpus}, fifth before: {Score(examples[..^(2 * fifth)], examples[^(2 * fifth)..^fifth])}");
            for (var fold = 0; fold < Folds; fold++)
            {
                var held = fold;
                output.WriteLine($"{corpus}, fold {fold + 1}: {Score([.. examples.Where((_, i) => i % Folds != held)], [.. examples.Where((_, i) => i % Folds == held)])}");
            }
        }
    }

    private static string Score(TopicExample[] train, TopicExample[] test)
    {
        var clock = Stopwatch.StartNew();
        var model = TopicLearner.Train(train);
        var trained = clock.Elapsed;
        clock.Restart();
        var answers = Array.ConvertAll(test, text => model.Label(text.Headline, text.Text));
        var each = clock.Elapsed.TotalMilliseconds / test.Length;

        var decisions = answers.Zip(test).SelectMany(pair => pair.First.Select(label => label.Name).Union(pair.Second.Labels, StringComparer.Ordinal)
            .Select(name => (Name: name, Given: pair.First.Any(label => label.Assigned && label.Name == name), Wanted: pair.Second.Labels.Contains(name, StringComparer.Ordinal)))).ToArray();
        var macro = decisions.GroupBy(decision => decision.Name, StringComparer.Ordinal).Where(label => label.Any(d => d.Wanted))
            .Average(label => F1(label.Select(d => (d.Given, d.Wanted))));
        var first = answers.Zip(test).Count(pair => pair.Second.Labels.Contains(pair.First[0].Name, StringComparer.Ordinal));
        return $"micro F1 {F1(decisions.Select(d => (d.Given, d.Wanted))):F4}, macro F1 {macro:F4}, first right {(double)first / test.Length:F4}, "
            + $"trained in {trained.TotalSeconds:F1} s, labelled in {each:F2} ms a text";
    }

    private static double F1(IEnumerable<(bool Given, bool Wanted)> decisions)
    {
        var counted = decisions.Where(d => d.Given || d.Wanted).ToArray();
        return 2.0 * counted.Count(d => d is (true, true)) / Math.Max(1, counted.Sum(d => (d.Given ? 1 : 0) + (d.Wanted ? 1 : 0)));
    }
}
