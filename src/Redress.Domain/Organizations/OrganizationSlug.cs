using System.Globalization;
using System.Text;

namespace Redress.Domain.Organizations;

/// <summary>The readable last part of an organization's address, made of its name.</summary>
public static class OrganizationSlug
{
    private const int Longest = 72;

    /// <summary>Pages of the directory itself.</summary>
    private static readonly string[] Taken = ["new", "about", "confirm", "import", "sent"];

    /// <returns>Lower-case ASCII words joined by hyphens; where the name has none, a part of the id.</returns>
    public static string Of(string name, Guid id)
    {
        var slug = new StringBuilder();

        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
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
        words = (words.Length <= Longest ? words : words[..Longest]).TrimEnd('-');
        return words.Length < 3 || Taken.Contains(words, StringComparer.Ordinal) ? $"organization-{id.ToString("N")[^8..]}" : words;
    }
}
