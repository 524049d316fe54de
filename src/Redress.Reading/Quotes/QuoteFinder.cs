using Redress.Reading.People;

namespace Redress.Reading.Quotes;

/// <summary>Finds quotations and who said them.</summary>
public static class QuoteFinder
{
    public static IReadOnlyList<Quote> Find(string text, IReadOnlyList<Sentence> sentences, Cast cast) => [];
}
