using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Show;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Commitments.Tell;

internal sealed class CommitmentToFollow(RedressDb db) : IFollowable
{
    public string Kind => Subjects.CommitmentKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel) =>
        await db.Commitments.AsNoTracking().Where(c => c.Slug == key).ToViews(db.Stories).SingleOrDefaultAsync(cancel) is { } commitment
            ? new Followable(new Subject(Kind, key), commitment.Sentence, $"/commitments/{key}")
            : null;
}

/// <summary>Everything one person or body committed to.</summary>
internal sealed class PersonToFollow(RedressDb db) : IFollowable
{
    public string Kind => CommitmentNews.PersonKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel) =>
        await db.Commitments.AsNoTracking().Where(c => c.PersonSlug == key).ToViews(db.Stories).OrderByDescending(c => c.ChangedAt).FirstOrDefaultAsync(cancel) is { } commitment
            ? new Followable(new Subject(Kind, key), commitment.Who, $"/people/{key}") { Feed = $"/people/{key}/feed.xml" }
            : null;
}
