using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Desk.Review;

/// <summary>Compares the names of a story with those of the stories published lately.</summary>
internal sealed partial class FindNameVariants(RedressDb db)
{
    private const int MostStories = 200;

    public async Task<IReadOnlyList<NameVariant>> RunAsync(Story story, CancellationToken cancel)
    {
        var others = await db.Stories.AsNoTracking()
            .Where(other => other.Id != story.Id && (other.Status == StoryStatus.Published || other.ThreadId == story.ThreadId))
            .OrderByDescending(other => other.ArrivedAt).Take(MostStories).Select(other => other.Text).ToListAsync(cancel);
        var known = others.SelectMany(text => Capitalized(text).Distinct(StringComparer.Ordinal)).GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);
        return NameVariant.Find(story.Lines.SelectMany(line => Capitalized($"{line.Who} {line.Text}")), known);
    }

    private static IEnumerable<string> Capitalized(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}{4,}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
