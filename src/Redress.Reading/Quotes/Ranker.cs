namespace Redress.Reading.Quotes;

/// <summary>Chooses the speaker of each quotation among the candidates near it, in the order of the text.</summary>
/// <remarks>
/// A log-linear model over <see cref="Features"/>: each candidate, and nobody, gets the sum of its features' weights;
/// the softmax of the sums is how sure the choice is.
/// </remarks>
internal sealed class Ranker(Func<uint, float> weight)
{
    /// <summary>Candidates looked at on each side of a quotation.</summary>
    private const int MostBefore = 14;
    private const int MostAfter = 8;

    /// <summary>Paragraphs over which the speaker of the quotation before is still a candidate.</summary>
    private const int Memory = 3;

    public sealed record Choice(Candidate? Candidate, double Probability);

    public Choice[] Choose(Scene scene, List<Candidate> candidates)
    {
        var choices = new Choice[scene.Quotations.Count];
        var features = new List<uint>();
        Candidate? previous = null;

        for (var q = 0; q < choices.Length; q++)
        {
            choices[q] = new Choice(null, 0);

            if (scene.Bounds[q].After == 0)
            {
                continue;
            }

            choices[q] = Best(scene, Bearing.Of(scene, q), candidates, previous, features);
            previous = choices[q].Candidate;
        }

        return choices;
    }

    /// <summary>The candidates near a quotation with their standing among each other.</summary>
    public static IEnumerable<(Candidate Candidate, Standing Standing)> Near(Scene scene, Bearing bearing, List<Candidate> candidates, Candidate? previous)
    {
        var split = FirstAfter(candidates, bearing.First);
        var verbs = (Before: FirstAfter(candidates, bearing.VerbBefore), After: FirstAfter(candidates, bearing.VerbAfter));
        var paragraph = scene.ParagraphOf(bearing.First);

        for (var i = split - 1; i >= 0 && split - i <= MostBefore && scene.ParagraphOf(candidates[i].First) >= paragraph - 1; i--)
        {
            yield return (candidates[i], StandingOf(scene, candidates, i, split - 1 - i, previous, bearing, verbs));
        }

        if (previous is not null && split > MostBefore && previous.First < candidates[split - MostBefore].First && scene.ParagraphOf(previous.First) >= paragraph - Memory)
        {
            yield return (previous, new Standing(3, false, 2, 1, 0, 0));
        }

        var last = scene.ParagraphOf(bearing.After - 1);

        for (var i = split; i < candidates.Count && i - split < MostAfter && scene.ParagraphOf(candidates[i].First) <= last + 1; i++)
        {
            yield return (candidates[i], StandingOf(scene, candidates, i, i - split, previous, bearing, verbs));
        }
    }

    private Choice Best(Scene scene, Bearing bearing, List<Candidate> candidates, Candidate? previous, List<uint> features)
    {
        Features.OfNobody(scene, bearing, features);
        var best = Sum(features);
        Candidate? chosen = null;
        var scores = new List<double> { best };

        foreach (var (candidate, standing) in Near(scene, bearing, candidates, previous))
        {
            Features.Of(scene, bearing, candidate, standing, features);
            var score = Sum(features);
            scores.Add(score);
            (best, chosen) = score > best ? (score, candidate) : (best, chosen);
        }

        return new Choice(chosen, 1 / scores.Sum(s => Math.Exp(s - best)));
    }

    private double Sum(List<uint> features)
    {
        var sum = 0.0;

        foreach (var feature in features)
        {
            sum += weight(feature);
        }

        return sum;
    }

    private static Standing StandingOf(Scene scene, List<Candidate> candidates, int i, int rank, Candidate? previous, Bearing bearing, (int Before, int After) verbs)
    {
        var candidate = candidates[i];
        var first = i == 0 || scene.Tokens[candidates[i - 1].First].Sentence != scene.Tokens[candidate.First].Sentence;
        var same = previous is null ? 0 : ReferenceEquals(previous, candidate) ? 1 : previous.Person is not null && ReferenceEquals(previous.Person, candidate.Person) ? 2 : 3;
        var (from, to) = candidate.Last < bearing.First ? (candidate.Last, bearing.First) : (bearing.After - 1, candidate.First);
        return new Standing(Math.Min(rank, 3), first, Crossed(scene, from, to, bearing.Quotation), same,
            FromVerb(scene, candidate, bearing.VerbBefore, verbs.Before - i), FromVerb(scene, candidate, bearing.VerbAfter, verbs.After - i));
    }

    /// <summary>0 where the candidate is not before the verb in its sentence, else how many candidates before it, from 1 to 4.</summary>
    private static int FromVerb(Scene scene, Candidate candidate, int verb, int rank) =>
        verb >= 0 && rank > 0 && scene.SameSentence(candidate.First, verb) ? Math.Min(rank, 4) : 0;

    /// <summary>Other quotations between two tokens, up to 2.</summary>
    private static int Crossed(Scene scene, int from, int to, int quotation)
    {
        var crossed = 0;
        var last = quotation;

        for (var i = from + 1; i < to && crossed < 2; i++)
        {
            if (scene.QuotationOf[i] >= 0 && scene.QuotationOf[i] != last)
            {
                last = scene.QuotationOf[i];
                crossed++;
            }
        }

        return crossed;
    }

    private static int FirstAfter(List<Candidate> candidates, int token)
    {
        var (low, high) = (0, candidates.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = candidates[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
