using System.Text;
using System.Text.RegularExpressions;

namespace Redress.Share.Posts;

/// <summary>How long a post is by a network's own counting.</summary>
/// <param name="Length">In the network's units.</param>
/// <param name="Limit">The most it may have; null where nothing limits it.</param>
internal readonly partial record struct PostLength(int Length, int? Limit)
{
    private const int ShortLink = 23;

    public bool Fits => Limit is null || Length <= Limit;

    public static PostLength Of(string text, Counting counting, int? limit) => counting switch
    {
        Counting.CodePoints => new(text.EnumerateRunes().Count(), limit),
        Counting.Utf16 => new(text.Length, limit),
        Counting.Graphemes => new(Graphemes.In(text).Count(), limit),
        Counting.GraphemesShortLinks => new(WithShortLinks(text, rest => Graphemes.In(rest).Count()), limit),
        Counting.Weighted => new(WithShortLinks(text.Normalize(NormalizationForm.FormC), Weigh), limit),
        Counting.EmojiAsBytes => new(Graphemes.In(text).Sum(cluster => Emoji.Is(cluster) ? Encoding.UTF8.GetByteCount(cluster) : cluster.EnumerateRunes().Count()), limit),
        Counting.Sms => GsmAlphabet.Septets(text) is { } septets ? new(septets, 160) : new(text.Length, 70),
    };

    private static int WithShortLinks(string text, Func<string, int> count)
    {
        var (length, end) = (0, 0);

        foreach (Match link in Link().Matches(text))
        {
            length += count(text[end..link.Index]) + ShortLink;
            end = link.Index + link.Length;
        }

        return length + count(text[end..]);
    }

    private static int Weigh(string text) => Graphemes.In(text).Sum(cluster => Emoji.Is(cluster) ? 2 : cluster.EnumerateRunes().Sum(rune => IsLight(rune.Value) ? 1 : 2));

    private static bool IsLight(int codePoint) => codePoint is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);

    /// <summary>An address with its scheme, without the marks that end the sentence it stands in.</summary>
    [GeneratedRegex("""https?://[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}…]""", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
