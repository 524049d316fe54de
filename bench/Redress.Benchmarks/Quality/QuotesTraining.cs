using System.Globalization;
using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;

namespace Redress.Benchmarks.Quality;

/// <summary>Learns the weights with which the ranker chooses speakers, from annotated stories. Deterministic.</summary>
internal static class QuotesTraining
{
    private const int Epochs = 8;
    private const int FewestSightings = 12;

    /// <summary>Weights closer to zero than this are left out.</summary>
    private const double Smallest = 0.03;

    private const double Rate = 0.1;
    private const double Decay = 1e-2;

    /// <summary>One quotation: the features of nobody and of each candidate, and which of them are right.</summary>
    internal sealed record Lesson(uint[][] Options, bool[] Right);

    public static int Run(string corpus, string output)
    {
        var weights = Learn([.. QuotesCorpus.Read(corpus).SelectMany(Lessons)]);
        File.WriteAllLines(output, weights.OrderBy(w => w.Key).Select(Line));
        Console.WriteLine($"{weights.Count} weights");
        return 0;
    }

    public static Dictionary<uint, float> Learn(List<Lesson> lessons)
    {
        var sightings = lessons.SelectMany(l => l.Options).SelectMany(o => o).CountBy(f => f).Where(f => f.Value >= FewestSightings).Select(f => f.Key).ToList();
        var index = sightings.Select((f, i) => (f, i)).ToDictionary(x => x.f, x => x.i);
        var dense = lessons.Select(l => (Options: l.Options.Select(o => o.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray(), l.Right)).Where(l => l.Right.Contains(true)).ToArray();
        var (weights, squares) = (new double[index.Count], new double[index.Count]);
        var random = new Random(1);

        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(dense);

            foreach (var (options, right) in dense)
            {
                Step(options, right, weights, squares);
            }
        }

        return sightings.Select((f, i) => (f, Weight: (float)Math.Round(weights[i], 2))).Where(x => Math.Abs(x.Weight) >= Smallest).ToDictionary(x => x.f, x => x.Weight);
    }

    public static IEnumerable<Lesson> Lessons(QuotesCorpus.AnnotatedStory story)
    {
        var sentences = SentenceSplitter.Split(story.Text);
        var scene = Scene.Of(story.Text, sentences, PersonFinder.Find(story.Text, sentences));
        var candidates = CandidateFinder.Find(scene);
        Candidate? previous = null;

        for (var q = 0; q < scene.Quotations.Count; q++)
        {
            if (scene.Bounds[q].After == 0)
            {
                continue;
            }

            var source = QuotesCorpus.Covering(story, scene.Quotations[q].Start, scene.Quotations[q].End)?.Source ?? [];
            yield return LessonOf(scene, Bearing.Of(scene, q), candidates, source, ref previous);
        }
    }

    private static Lesson LessonOf(Scene scene, Bearing bearing, List<Candidate> candidates, List<(int Start, int End)> source, ref Candidate? previous)
    {
        var features = new List<uint>();
        Features.OfNobody(scene, bearing, features);
        List<uint[]> options = [[.. features]];
        List<bool> right = [source.Count == 0];
        List<Candidate> near = [];

        foreach (var (candidate, standing) in Ranker.Near(scene, bearing, candidates, previous))
        {
            Features.Of(scene, bearing, candidate, standing, features);
            options.Add([.. features]);
            right.Add(QuotesCorpus.Overlap(source, scene.Tokens[candidate.First].Start, scene.Tokens[candidate.Last].End) > 0);
            near.Add(candidate);
        }

        PreferHeads(scene, near, right);
        previous = near.Where((_, i) => right[i + 1]).FirstOrDefault();
        return new Lesson([.. options], [.. right]);
    }

    /// <summary>Of "Lee's aide Max Roe" only the aide is right: what is possessed or complements another right one is not.</summary>
    private static void PreferHeads(Scene scene, List<Candidate> near, List<bool> right)
    {
        var heads = near.Select((c, i) => right[i + 1] && !IsDependent(scene, c)).ToList();

        for (var i = 0; heads.Contains(true) && i < near.Count; i++)
        {
            right[i + 1] = heads[i];
        }
    }

    private static bool IsDependent(Scene scene, Candidate candidate) =>
        (scene.SameSentence(candidate.Last, candidate.Last + 1) && scene.Word(candidate.Last + 1) is "'s" or "’s")
        || (scene.SameSentence(candidate.First - 1, candidate.First) && scene.Word(candidate.First - 1) is "of" or "for" or "from" or "at" or "in" or "with" or "the" && scene.SameSentence(candidate.First - 2, candidate.First)
            && scene.Tokens[candidate.First - 1].Is(WordClass.Preposition));

    /// <summary>One AdaGrad step on the log of the probability that a right option is chosen.</summary>
    private static void Step(int[][] options, bool[] right, double[] weights, double[] squares)
    {
        var scores = options.Select(o => o.Sum(f => weights[f])).ToArray();
        var top = scores.Max();
        var odds = scores.Select(s => Math.Exp(s - top)).ToArray();
        var (all, good) = (odds.Sum(), odds.Where((_, i) => right[i]).Sum());

        for (var i = 0; i < options.Length; i++)
        {
            var gradient = (odds[i] / all) - (right[i] ? odds[i] / Math.Max(good, 1e-12) : 0);

            foreach (var f in options[i])
            {
                var g = gradient + (Decay * weights[f]);
                squares[f] += g * g;
                weights[f] -= Rate * g / Math.Sqrt(squares[f] + 1e-8);
            }
        }
    }

    private static string Line(KeyValuePair<uint, float> weight) =>
        string.Create(CultureInfo.InvariantCulture, $"{(Template)(weight.Key >> 24)} {(weight.Key >> 16) & 255} {(weight.Key >> 8) & 255} {weight.Key & 255} {weight.Value}");
}
