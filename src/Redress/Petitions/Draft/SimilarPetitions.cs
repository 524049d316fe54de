using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Petitions.Browse;
using Redress.Petitions.Count;
using Redress.Platform.Database;

namespace Redress.Petitions.Draft;

/// <summary>Open petitions that ask for much the same: those on the same event, and those whose titles share most of their words.</summary>
internal sealed class SimilarPetitions(RedressDb db, CountSignatures counts, TimeProvider clock)
{
    private const int Most = 5;
    private const int MostLookedAt = 2000;
    private const int ShortestWord = 4;

    /// <summary>The part of the shorter title's words that both have.</summary>
    private const double Alike = 0.5;

    public async Task<IReadOnlyList<PetitionTeaser>> FindAsync(Id<Story>? story, string? title, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var thread = await db.Stories.Where(s => s.Id == story).Select(s => (Id<EventThread>?)s.ThreadId).SingleOrDefaultAsync(cancel);
        var open = await (
            from petition in db.Set<Petition>().AsNoTracking()
            where petition.Status == PetitionStatus.Open && (petition.ClosesAt == null || petition.ClosesAt > now)
            orderby petition.OpenedAt descending
            from version in petition.Versions
            where version.Number == petition.Version
            select new
            {
                petition.Id,
                petition.Slug,
                version.Title,
                version.Addressee,
                petition.ClosesAt,
                OfEvent = db.Stories.Any(s => s.Id == petition.StoryId && s.ThreadId == thread),
            }).Take(MostLookedAt).ToListAsync(cancel);

        var words = Words(title);
        var alike = open
            .Select(petition => (Petition: petition, Share: (petition.OfEvent ? 1 : 0) + Shared(words, Words(petition.Title))))
            .Where(petition => petition.Share >= Alike)
            .OrderByDescending(petition => petition.Share)
            .Take(Most).ToList();
        var numbers = await counts.OfAsync([.. alike.Select(petition => petition.Petition.Id)], cancel);
        return [.. alike.Select(found => new PetitionTeaser(found.Petition.Slug, found.Petition.Title, found.Petition.Addressee, numbers.GetValueOrDefault(found.Petition.Id), IsOpen: true, found.Petition.ClosesAt))];
    }

    private static double Shared(HashSet<string> a, HashSet<string> b) => a.Count < 2 || b.Count < 2 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);

    /// <summary>Words that carry the matter: of four letters and more, in lower case.</summary>
    private static HashSet<string> Words(string? title) =>
        [.. string.Concat((title ?? "").Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord)];
}
