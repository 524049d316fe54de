using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Act;

internal sealed class PetitionToFollow(RedressDb db) : IFollowable
{
    public string Kind => Subjects.PetitionKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel) => await (
        from petition in db.Set<Petition>()
        where petition.Slug == key && (petition.Status == PetitionStatus.Open || petition.Status == PetitionStatus.Closed || petition.Status == PetitionStatus.Archived)
        from version in petition.Versions
        where version.Number == petition.Version
        select new Followable(Subjects.Petition(key), version.Title, $"/petitions/{key}")).SingleOrDefaultAsync(cancel);
}
