using Microsoft.EntityFrameworkCore;
using Redress.Officials.Browse;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Act;

/// <summary>News of an official are stories that quote them or report what they promised.</summary>
internal sealed class OfficialToFollow(RedressDb db) : IFollowable
{
    public string Kind => Subjects.OfficialKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel) =>
        await db.Officials.AsNoTracking().Where(official => official.Id == key).Select(official => official.Name).SingleOrDefaultAsync(cancel) is { } name
            ? new Followable(Subjects.Official(key), name, OfficialAddress.Of(key, name))
            : null;
}
