using System.Globalization;
using System.Text;

namespace Redress.Newsroom.Ingest;

/// <summary>The readable last part of a story's address.</summary>
internal static class StorySlug
{
    private const int Longest = 72;

    /// <returns>Lower-case ASCII words of the headline joined by hyphens; where it has none, the beginning of the text's hash.</returns>
    public static string Of(string headline, string textHash)
    {
        var slug = new StringBuilder();
        foreach (var c in headline.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’' or '.') && slug is [.., not '-'])
            {
                slug.Append('-');
            }
        }

        var words = slug.ToString().Trim('-');
        words = words.Length <= Longest ? words : words[..(words.LastIndexOf('-', Longest) is > 0 and var end ? end : Longest)];
        return words.Length >= 3 ? words : $"story-{textHash[..12]}";
    }
}
