using Redress.Reading.People;

namespace Redress.Reading.Quotes;

/// <summary>Finds indirect statements in English: "X said that …", "…, X said", "according to X, …", "X vowed to …".</summary>
/// <remarks>Precision before recall: a speaker who stays open, a negated or merely possible saying, and a clause that cannot be told apart are left out.</remarks>
public static class StatementFinder
{
    public static IReadOnlyList<Statement> Find(string text, IReadOnlyList<Sentence> sentences, Cast cast)
    {
        var scene = Scene.Of(text, sentences, cast);
        return Find(scene, CandidateFinder.Find(scene));
    }

    internal static IReadOnlyList<Statement> Find(Scene scene, List<Candidate> candidates)
    {
        var naming = new SpeakerNaming(scene, candidates);
        var found = new List<Statement>();

        foreach (var candidate in candidates)
        {
            if (ReportedClause.Of(scene, candidate) is { } clause && (found.Count == 0 || found[^1].End <= scene.Tokens[clause.First].Start)
                && naming.NameOf(candidate) is { } speaker)
            {
                found.Add(StatementOf(scene, naming.Extent(candidate), clause, speaker));
            }
        }

        return found;
    }

    private static Statement StatementOf(Scene scene, (int Start, int End) mention, ReportedClause clause, string speaker)
    {
        var (start, end) = (scene.Tokens[clause.First].Start, scene.Tokens[clause.Last].End);

        return new Statement
        {
            Text = scene.Text[start..end],
            Start = start,
            End = end,
            Speaker = speaker,
            SpeakerAsWritten = scene.Text[mention.Start..mention.End],
            SpeakerStart = mention.Start,
            SpeakerEnd = mention.End,
            Verb = clause.Verb,
            Cites = [scene.Tokens[clause.First].Sentence + 1],
        };
    }
}
