using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Act;

internal sealed class CommitmentToFollow(RedressDb db) : IFollowable
{
    public string Kind => Subjects.CommitmentKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel) =>
        await db.Set<Commitment>().Where(commitment => commitment.Slug == key)
            .Select(commitment => new Followable(Subjects.Commitment(key), commitment.Who + " " + commitment.What, $"/commitments/{key}"))
            .SingleOrDefaultAsync(cancel);
}
