namespace Redress.Share.Posts;

/// <summary>Which grapheme clusters are emoji: a pictograph of the upper plane, or one below with a mark that makes it a picture.</summary>
internal static class Emoji
{
    public static bool Is(string cluster)
    {
        var runes = cluster.EnumerateRunes().Select(rune => rune.Value).ToArray();
        return runes is [(>= '0' and <= '9') or '#' or '*', .., 0x20E3]
            || (runes is [{ } first, .. var rest] && IsPictograph(first) && (rest.Length == 0 ? first >= 0x1F000 : rest.Any(MakesPicture)));
    }

    private static bool IsPictograph(int rune) =>
        rune is 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139 or (>= 0x2190 and <= 0x2BFF) or 0x3030 or 0x303D or 0x3297 or 0x3299 or (>= 0x1F000 and <= 0x1FAFF);

    /// <summary>A variation selector, a joiner, a skin tone, the second letter of a flag, a tag.</summary>
    private static bool MakesPicture(int rune) =>
        rune is 0xFE0F or 0x200D or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0xE0020 and <= 0xE007F);
}
