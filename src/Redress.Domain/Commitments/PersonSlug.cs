using System.Text;

namespace Redress.Domain.Commitments;

/// <summary>The address of a person or a body, made of the name.</summary>
public static class PersonSlug
{
    private static readonly string[] Small = ["of", "the", "and", "for", "de", "del", "la", "van", "von", "bin", "al"];

    /// <returns>Null where the name could be many people's: one word, or a body written small ("the agency").</returns>
    public static string? Of(string name)
    {
        var words = name.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Small.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
        return telling.Count < 2 || telling.Exists(word => char.IsLower(word[0])) || words[0] is "The" or "A" or "An" ? null : Slug(words);
    }

    private static string? Slug(string[] words)
    {
        var slug = new StringBuilder();

        foreach (var c in string.Join(' ', words).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (c is ' ' or '-' && slug is [.., not '-'])
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-') is { Length: >= 3 and <= 100 } made ? made : null;
    }
}
