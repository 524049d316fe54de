using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Domain.Stories;

public enum LineFindingKind
{
    /// <summary>A name that stands in none of the cited sentences.</summary>
    Name,

    /// <summary>A number that stands in none of them.</summary>
    Number,

    /// <summary>Words in quotation marks that are not theirs, letter for letter.</summary>
    Quote,
}

/// <summary>Something a line says that the sentences it cites do not: for an editor to look at before the line is checked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As the line has it.</param>
public sealed partial record LineFinding(LineFindingKind Kind, string Text)
{
    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Compares a line with its sentences. Case, the kind of quotation mark, possessives and separators of thousands do not count as differences.</summary>
    /// <param name="line">The text of the line.</param>
    /// <param name="sentences">The sentences it cites, and what else is known to be true of it, such as the speaker's name.</param>
    public static IReadOnlyList<LineFinding> Of(string line, IEnumerable<string> sentences)
    {
        var source = Plain(string.Join(' ', sentences));
        var plain = Plain(line);
        var words = Words(source).Select(word => word.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var numbers = Numbers(source).ToHashSet(StringComparer.Ordinal);

        return
        [
            .. Quoted().Matches(plain).Select(match => match.Groups["words"].Value.Trim(' ', ',', '.'))
                .Where(quote => quote is not "" && !source.Contains(quote, StringComparison.OrdinalIgnoreCase)).Select(quote => new LineFinding(LineFindingKind.Quote, quote)),
            .. Numbers(plain).Where(number => !numbers.Contains(number)).Distinct(StringComparer.Ordinal).Select(number => new LineFinding(LineFindingKind.Number, number)),
            .. Names(plain).Where(name => !words.Contains(name)).Distinct(StringComparer.Ordinal).Select(name => new LineFinding(LineFindingKind.Name, name)),
        ];
    }

    /// <summary>Capitalized words, but for the first of a sentence where nothing shows that it is a name.</summary>
    private static IEnumerable<string> Names(string text)
    {
        var words = Words(text).ToList();

        for (var i = 0; i < words.Count; i++)
        {
            var (word, starts) = words[i];
            var follows = i + 1 < words.Count && !words[i + 1].Starts && char.IsUpper(words[i + 1].Text[0]);

            if (char.IsUpper(word[0]) && word.Length > 1 && (!starts || (follows && word.Length > 3)))
            {
                yield return word;
            }
        }
    }

    private static IEnumerable<(string Text, bool Starts)> Words(string text)
    {
        var end = 0;

        foreach (Match match in Word().Matches(text))
        {
            var between = text[end..match.Index];
            yield return (match.Value.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? match.Value[..^2] : match.Value, end is 0 || between.AsSpan().ContainsAny(".!?\""));
            end = match.Index + match.Length;
        }
    }

    private static IEnumerable<string> Numbers(string text) =>
        Number().Matches(text).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('.'))
            .Concat(Words(text).Select(word => Array.FindIndex(NumberWords, number => number.Equals(word.Text, StringComparison.OrdinalIgnoreCase)))
                .Where(number => number > 1).Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC)
        .Replace('“', '"').Replace('”', '"').Replace('„', '"').Replace('«', '"').Replace('»', '"').Replace('’', '\'').Replace('‘', '\'').Replace('\u00A0', ' ');

    [GeneratedRegex("\"(?<words>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[0-9][0-9,.]*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'\-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
