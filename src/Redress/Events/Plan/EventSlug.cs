using System.Globalization;
using System.Text;
using Redress.Domain.Events;

namespace Redress.Events.Plan;

/// <summary>The readable last part of an event's address: words of its title and its first date.</summary>
internal static class EventSlug
{
    private const int LongestWords = 60;

    public static string Of(string title, EventKind kind, DateTime first, string? more = null)
    {
        var slug = new StringBuilder();

        foreach (var c in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’' or '.') && slug is { Length: > 0 } && slug[^1] is not '-')
            {
                slug.Append('-');
            }
        }

        var words = slug.ToString().Trim('-');
        words = words.Length <= LongestWords ? words : words[..(words.LastIndexOf('-', LongestWords) is > 0 and var end ? end : LongestWords)];
        var name = words.Length >= 3 ? words : $"{kind}".ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{name}-{first:yyyy-MM-dd}{(more is null ? "" : $"-{more}")}");
    }
}
