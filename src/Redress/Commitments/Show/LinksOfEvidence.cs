using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Commitments.Show;

/// <summary>Documents and votes that commitments rest on.</summary>
internal sealed class LinksOfEvidence(RedressDb db) : IOutboundLinks
{
    public async Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel) => await (
        from change in db.Set<CommitmentChange>().AsNoTracking()
        join commitment in db.Commitments on change.CommitmentId equals commitment.Id
        where change.Evidence.Url != null
        select new LinkUse(change.Evidence.Url!, commitment.What, $"/commitments/{commitment.Slug}")).ToListAsync(cancel);
}
