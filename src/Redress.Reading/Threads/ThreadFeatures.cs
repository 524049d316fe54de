using Redress.Reading.Terms;

namespace Redress.Reading.Threads;

/// <summary>
/// What <see cref="ThreadFinder"/> needs to know of a story: the terms of its headline and its lead. Plain data, to be stored
/// with the story (it survives JSON) and given back after a restart.
/// </summary>
/// <param name="Headline">The headline's terms, without repeats, in ordinal order.</param>
/// <param name="Counts">How often each term occurs in headline and lead, in the headline three times as much.</param>
/// <param name="Published">When it was published; null where unknown.</param>
public sealed record ThreadFeatures(IReadOnlyList<string> Headline, IReadOnlyDictionary<string, int> Counts, DateTimeOffset? Published)
{
    /// <summary>An event is told in the headline and the first paragraphs; later ones tell what happened before.</summary>
    private const int LeadWords = 120;
    private const int HeadlineWeight = 3;

    /// <summary>More than enough characters for the lead, whatever the text is.</summary>
    private const int Longest = LeadWords * 20;

    public static ThreadFeatures Of(string headline, string text, DateTimeOffset? published)
    {
        var title = Keys(TermReader.Read(headline)).ToArray();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in title)
        {
            counts[term] = counts.GetValueOrDefault(term) + HeadlineWeight;
        }

        foreach (var term in Keys(TermReader.Read(text.Length > Longest ? text[..Longest] : text).Take(LeadWords)))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return new ThreadFeatures([.. title.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], counts, published);
    }

    private static IEnumerable<string> Keys(IEnumerable<Term> terms) =>
        terms.Where(term => !term.IsFunctionWord).Select(term => NewsShorthand.Expand(term.Word) ?? term.Stem);
}
