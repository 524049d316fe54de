using Redress.Domain.Stories;

namespace Redress.Newsroom;

internal static class StoriesByWords
{
    private const int Most = 6;

    /// <summary>Those with all of these words, or parts of words, in the headline or the publisher's name; of many words the first ones count.</summary>
    public static IQueryable<Story> WithWords(this IQueryable<Story> stories, string? words)
    {
        foreach (var word in (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            var part = word.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL.
            stories = stories.Where(story => story.Headline.ToLower().Contains(part) || (story.Publisher != null && story.Publisher.ToLower().Contains(part)));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        return stories;
    }
}
