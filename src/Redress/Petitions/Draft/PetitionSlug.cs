using Redress.Newsroom.Ingest;

namespace Redress.Petitions.Draft;

/// <summary>The readable last part of a petition's address.</summary>
internal static class PetitionSlug
{
    /// <summary>What is a page of its own below <c>/petitions</c>.</summary>
    private static readonly string[] Reserved = ["new", "elsewhere", "drafts", "sponsor"];

    /// <param name="title">Of the petition.</param>
    /// <param name="attempt">From 1; another one where the address is taken.</param>
    /// <param name="id">Names it where the title has no letters an address can have.</param>
    public static string Of(string title, int attempt, Guid id)
    {
        var words = StorySlug.Of(title, $"{id:N}"[^12..]);
        var slug = words.StartsWith("story-", StringComparison.Ordinal) && !title.StartsWith("story", StringComparison.OrdinalIgnoreCase) ? $"petition-{$"{id:N}"[^12..]}" : words;
        return attempt == 1 && !Reserved.Contains(slug, StringComparer.Ordinal) ? slug : $"{slug}-{attempt}";
    }
}
