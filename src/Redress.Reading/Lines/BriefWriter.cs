using Redress.Reading.Phrases;

namespace Redress.Reading.Lines;

/// <summary>Draws the brief's lines from what was found: precision before recall.</summary>
internal static class BriefWriter
{
    private const int MostFindings = 8;

    public static IReadOnlyList<Line> Write(
        string headline, IReadOnlyList<SentenceWords> sentences, IReadOnlyList<Person> people,
        IReadOnlyList<Quote> quotes, IReadOnlyList<Commitment> commitments, IReadOnlyList<Unknown> unknowns)
    {
        var terms = new StoryTerms(headline, sentences);
        var roles = people.ToLookup(person => person.Name, person => person.Role, StringComparer.Ordinal);
        var promised = commitments.DistinctBy(c => (c.Who, c.What.ToUpperInvariant())).Take(MostFindings).Select(Promised).ToList();
        var unknown = unknowns.DistinctBy(u => u.Text, StringComparer.OrdinalIgnoreCase).Take(MostFindings).Select(Unknown).ToList();
        var taken = promised.Concat(unknown).SelectMany(line => line.Cites).ToHashSet();

        return [.. HappenedLines.Of(sentences, terms, taken), .. SaidLines.Of(sentences, quotes, terms, promised).Select(WithRole), .. promised.Select(WithRole), .. unknown];

        Line WithRole(Line line) => line with { Role = roles[line.Who ?? ""].FirstOrDefault(role => role is not null) };
    }

    private static Line Promised(Commitment commitment) =>
        new() { Kind = LineKind.Promised, Text = commitment.AsWritten, Who = commitment.Who, Cites = commitment.Cites };

    private static Line Unknown(Unknown unknown) => new() { Kind = LineKind.Unknown, Text = unknown.Text, Cites = unknown.Cites };
}
