using Redress.Reading.Phrases;

namespace Redress.Reading.Lines;

/// <summary>Chooses what people said: whole thoughts by known speakers, a few for each, in the order of the text.</summary>
internal static class SaidLines
{
    private const int MostOfOne = 3;
    private const int Most = 10;
    private const int FewestWords = 5;
    private const int FewestOfAFragment = 8;
    private const int MostWords = 60;

    public static IEnumerable<Line> Of(IReadOnlyList<SentenceWords> sentences, IReadOnlyList<Quote> quotes, StoryTerms terms, IReadOnlyList<Line> promised)
    {
        var kept = new Dictionary<string, int>(StringComparer.Ordinal);
        var chosen = new List<Said>();

        foreach (var said in Joined(sentences, quotes).Where(said => IsWorthALine(said, promised)).OrderByDescending(said => Weigh(said, sentences, terms)))
        {
            var who = kept.GetValueOrDefault(said.Who);

            if (chosen.Count < Most && who < MostOfOne)
            {
                kept[said.Who] = who + 1;
                chosen.Add(said);
            }
        }

        return chosen.OrderBy(said => said.Start).Select(said => new Line { Kind = LineKind.Said, Text = said.Text, IsQuoted = true, Who = said.Who, Cites = said.Cites });
    }

    /// <summary>Quotes with a speaker; the parts of one sentence that "she said" splits are one.</summary>
    private static IEnumerable<Said> Joined(IReadOnlyList<SentenceWords> sentences, IReadOnlyList<Quote> quotes)
    {
        Said? last = null;

        foreach (var quote in quotes.Where(quote => quote.Speaker is { } speaker && !Pronoun.Is(speaker)))
        {
            var said = ToSaid(sentences, quote);

            if (last is not null && Continues(last, said))
            {
                last = last with { Text = last.Text + " " + said.Text, Cites = [.. last.Cites.Union(said.Cites)] };
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
        first.Cites[^1] == next.Cites[0] && string.Equals(first.Who, next.Who, StringComparison.Ordinal)
        && next.Text is [var start, ..] && char.IsLower(start) && first.WordCount + next.WordCount < MostWords;

    private static bool IsWorthALine(Said said, IReadOnlyList<Line> promised) =>
        said.WordCount >= (said.Text is [var start, ..] && char.IsLower(start) ? FewestOfAFragment : FewestWords) && !promised.Any(line => line.Cites.Intersect(said.Cites).Any() && line.Text.Length * 2 > said.Text.Length);

    private static double Weigh(Said said, IReadOnlyList<SentenceWords> sentences, StoryTerms terms)
    {
        var length = Math.Min(1, said.WordCount / 14.0);
        var central = said.Cites.Max(n => terms.Centrality(sentences[n - 1]));
        var whole = char.IsUpper(said.Text[0]) ? 0.25 : 0;
        var asks = said.Text.EndsWith('?') ? 0.3 : 0;
        return length + central + whole - asks - (0.2 * said.Cites[0] / sentences.Count);
    }

    private static Said ToSaid(IReadOnlyList<SentenceWords> sentences, Quote quote)
    {
        var kept = Shorten(quote.Text);
        var cites = quote.Cites.Where(n => sentences[n - 1].Sentence.Start < quote.Start + kept.Length).ToArray();
        return new Said(quote.Speaker!, Bare(kept), quote.Start, cites);
    }

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

    private sealed record Said(string Who, string Text, int Start, IReadOnlyList<int> Cites)
    {
        public int WordCount => Text.Count(c => c is ' ') + 1;
    }
}
