using Redress.Reading.Phrases;
using Redress.Reading.Quotes;

namespace Redress.Reading.Lines;

/// <summary>Makes quotes and indirect statements into candidates for Said lines.</summary>
internal static class SaidFinder
{
    private const int FewestWords = 5;
    private const int FewestOfAFragment = 8;
    private const int MostWords = 60;
    private const int MostStatements = 4;

    public static IEnumerable<Said> Find(
        IReadOnlyList<SentenceWords> sentences, IReadOnlyList<Quote> quotes, IReadOnlyList<Statement> statements, IReadOnlyList<Line> promised, Func<Statement, bool> isOpen)
    {
        var direct = Joined(sentences, quotes)
            .Where(said => said.WordCount >= (said.IsFragment ? FewestOfAFragment : FewestWords) && !promised.Any(line => Covers(line, said)))
            .ToList();
        var quoted = direct.SelectMany(said => said.Cites).ToHashSet();

        return direct.Concat(statements.Where(statement => isOpen(statement) && !quoted.Overlaps(statement.Cites)).Select(ToSaid).Where(StandsAlone).Take(MostStatements));
    }

    /// <summary>Quotes with a speaker; the parts of one sentence that "she said" splits are one.</summary>
    private static IEnumerable<Said> Joined(IReadOnlyList<SentenceWords> sentences, IReadOnlyList<Quote> quotes)
    {
        Said? last = null;

        foreach (var said in quotes.Where(quote => quote.Speaker is { } speaker && !Pronoun.Is(speaker)).Select(quote => ToSaid(sentences, quote)))
        {
            if (last is not null && Continues(last, said))
            {
                last = new Said(last.Who, last.Text + " " + said.Text, true, last.Start, [.. last.Cites.Union(said.Cites)]);
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = said;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>Whether both are parts of one thought within a sentence.</summary>
    private static bool Continues(Said first, Said next) =>
        first.Cites[^1] == next.Cites[0] && string.Equals(first.Who, next.Who, StringComparison.Ordinal) && next.IsFragment && first.WordCount + next.WordCount < MostWords;

    private static bool Covers(Line promised, Said said) => promised.Cites.Intersect(said.Cites).Any() && promised.Text.Length * 2 > said.Text.Length;

    private static Said ToSaid(IReadOnlyList<SentenceWords> sentences, Quote quote)
    {
        var kept = Shorten(quote.Text);
        var cites = quote.Cites.Where(n => sentences[n - 1].Sentence.Start < quote.Start + kept.Length).ToArray();
        return new Said(quote.Speaker!, Bare(kept), true, quote.Start, cites);
    }

    private static Said ToSaid(Statement statement) => new(statement.Speaker, Cut.Tidy(Cut.WithoutConnective(statement.Text)).TrimEnd(',', '.'), false, statement.Start, statement.Cites);

    /// <summary>A clause that starts with "he" or "this", or holds half a quotation, says too little by itself.</summary>
    private static bool StandsAlone(Said said) =>
        said.WordCount is >= FewestOfAFragment and <= MostWords
        && !(said.Text.Split(' ', 2)[0].ToUpperInvariant() is "HE" or "SHE" or "IT" or "THEY" or "THIS" or "THAT" or "THESE" or "THOSE" or "HIS" or "HER" or "THEIR" or "ITS")
        && said.Text.Count(c => c is '“') == said.Text.Count(c => c is '”')
        && said.Text.Count(c => c is '"') % 2 is 0
        && !said.Text.Contains("''", StringComparison.Ordinal);

    /// <summary>Without the marks around it and the comma that leads on to "she said".</summary>
    private static string Bare(string quote)
    {
        var bare = Cut.Tidy(quote).Trim('"', '“', '”', '„', '«', '»').TrimStart('\'', '‘');
        return (bare.EndsWith("''", StringComparison.Ordinal) ? bare[..^2] : bare).TrimEnd(',', ' ');
    }

    /// <summary>The first sentences of a long quote.</summary>
    private static string Shorten(string quote)
    {
        var limit = MostWords * 6;
        var stop = quote.Length > limit ? quote.AsSpan(0, limit).LastIndexOfAny('.', '!', '?') : -1;
        return stop > limit / 4 ? quote[..(stop + 1)] : quote;
    }
}
