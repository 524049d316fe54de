using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Lines;

/// <summary>Tells sentences that report something that happened from quotations, opinions, addresses to the reader and page furniture.</summary>
internal static partial class Event
{
    private const int Shortest = 6;
    private const int Longest = 60;
    private const double MostQuoted = 0.3;
    private const double MostCapitals = 0.75;

    /// <summary>Somebody's words or thoughts rather than a fact, the reader, or the writer.</summary>
    private static readonly FrozenSet<string> Voices = FrozenSet.Create(
        StringComparer.Ordinal,
        "said", "says", "say", "saying", "told", "tells", "wrote", "writes", "tweeted", "tweets", "argued", "argues", "believes", "believe", "thinks", "think", "claims", "claimed", "insisted",
        "insists", "noted", "notes", "explained", "explains", "suggested", "suggests", "according", "i", "we", "my", "our", "us", "me", "you", "your", "should", "must", "ought", "perhaps",
        "arguably", "maybe", "seems", "seem", "surely", "frankly", "unfortunately", "hopefully", "ironically", "apparently", "obviously", "clearly", "sadly", "if", "hopes", "hoped", "feels",
        "worst", "best", "disgraceful", "shameful", "ridiculous", "amazing", "astounding", "let's", "please");

    public static bool IsTold(SentenceWords words)
    {
        var end = Cut.TailFirst(words);
        var spoken = words.Words.Take(end).Where(word => !word.IsMark).ToList();

        return spoken.Count is >= Shortest and <= Longest
            && (char.IsUpper(words.Sentence.Text[0]) || char.IsDigit(words.Sentence.Text[0]))
            && words.Sentence.Text.AsSpan().TrimEnd("\"'”’)") is [.., '.' or '。']
            && !words.IsQuestion
            && spoken.Count(word => word.Quoted) <= spoken.Count * MostQuoted
            && spoken.Count(word => word.IsName) <= spoken.Count * MostCapitals
            && !spoken.Exists(word => !word.Quoted && word.Shape is not TokenShape.Upper && Voices.Contains(word.Text))
            && !Furniture().IsMatch(words.Sentence.Text);
    }

    /// <summary>What pages put around a story.</summary>
    [GeneratedRegex(
        @"https?:|www\.|@\w|pic\.twitter|<\w+|\b(?:click here|read more|sign up|subscribe|newsletter|all rights reserved|copyright|image credit|file photo|photo by|getty images|contributed to this report|follow (?:him|her|us|me)\b|editor['’]s note|is a (?:staff |contributing )?(?:writer|columnist|reporter)|this (?:article|story|post) (?:has been|was|originally)|updated to)|^[(\[|*#•]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Furniture();
}
