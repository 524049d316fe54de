using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Redress.Reading.Phrases;

namespace Redress.Reading.Lines;

/// <summary>Shortens a sentence to a line by leaving words out, never by changing one.</summary>
internal static partial class Cut
{
    private const int LongestTail = 12;

    private static readonly FrozenSet<string> PublicVoices = FrozenSet.Create(
        StringComparer.Ordinal,
        "police", "officials", "authorities", "ministry", "department", "agency", "spokesman", "spokeswoman", "spokesperson", "prosecutors", "sheriff", "commission",
        "court", "company", "data", "records", "survey", "poll", "figures", "documents", "office", "bureau", "filing", "census", "announced");

    /// <summary>The sentence without dateline, connective and an official's "said" at its end.</summary>
    public static string ToLine(SentenceWords words)
    {
        var text = words.Sentence.Text;
        var start = Dateline().Match(text).Length;
        start += Connective().Match(text[start..]).Length;
        var comma = TailComma(words);
        var end = comma < 0 ? 0 : words[comma].Start - words.Sentence.Start;
        var line = Tidy(end > start ? text[start..end].TrimEnd() + "." : text[start..]);

        return start > 0 && line.Length > 0 ? char.ToUpperInvariant(line[0]) + line[1..] : line;
    }

    /// <summary>The index of the first word of an official's "said" at the end; the number of words where there is none.</summary>
    public static int TailFirst(SentenceWords words) => TailComma(words) is >= 0 and var comma ? comma : words.Count;

    /// <summary>One space between words.</summary>
    public static string Tidy(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>The index of the comma before ", police said on Monday."; -1 where no such tail ends the sentence.</summary>
    private static int TailComma(SentenceWords words)
    {
        var first = Math.Max(6, words.Count - LongestTail - 1);

        for (var i = words.Count - 2; i >= first; i--)
        {
            if (words[i].Quoted)
            {
                return -1;
            }

            if (words[i].Text is ",")
            {
                return IsAttribution(words, i + 1) && !words[i - 1].Quoted ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsAttribution(SentenceWords words, int first)
    {
        var tail = words.Words.Skip(first).ToList();
        var says = tail.Exists(word => word.Text is "said" or "says" or "announced") || (tail[0].Text is "according" && words.At(first + 1) is "to");
        return says && tail.Exists(word => PublicVoices.Contains(word.Text)) && !tail.Exists(word => word.Text is "but" or "which" or "who" or "and" or "not");
    }

    /// <summary>"LONDON (AP) — ", "New York, Aug 16 (Example News) ", "SPRINGFIELD, Ill. — ".</summary>
    [GeneratedRegex(
        @"\A(?:[\p{Lu}][\p{L}.'’-]{0,24},?[ ]){0,6}?(?:[\p{Lu}][\p{L}.]{2,9}[ ]\d{1,2},?[ ])?(?:\([^()]{2,40}\)[ ]?(?:[—–-]{1,2}[ ])?|[\p{Lu}][\p{L}.'’-]{0,24}[ ]?(?:—|–|--)[ ])",
        RegexOptions.CultureInvariant, 200)]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"\A(?:(?:However|Meanwhile|Moreover|Furthermore|Still|Also|Then|Later|Earlier|Finally|Additionally|Nevertheless|Nonetheless|Ultimately|Notably|Overall|In addition|In fact|At the same time|On the other hand|As a result|For example|For instance|Of course|For now|So far), |(?:But|And|Yet|So|Still) (?=\p{L}))",
        RegexOptions.CultureInvariant, 200)]
    private static partial Regex Connective();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Spaces();
}
