using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Commitments.Track;

/// <summary>Asks, in the transaction that publishes a story or changes its promises and unknowns, that they be tracked: whoever publishes need not think of it.</summary>
internal sealed class TrackOnPublish : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Ask(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Ask(eventData.Context);
        return new(result);
    }

    private static void Ask(DbContext? context)
    {
        if (context is RedressDb db)
        {
            foreach (var story in Changed(db))
            {
                db.Enqueue(new TrackStory(story));
            }
        }
    }

    private static HashSet<Id<Story>> Changed(RedressDb db)
    {
        var published = db.ChangeTracker.Entries<Story>()
            .Where(entry => entry.Entity.Status is StoryStatus.Published && (entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Property(story => story.Status).IsModified)))
            .Select(entry => entry.Entity.Id);
        var edited = db.ChangeTracker.Entries<BriefLine>()
            .Where(entry => entry.State is EntityState.Modified or EntityState.Added or EntityState.Deleted && entry.Entity.Kind is BriefLineKind.Promised or BriefLineKind.Unknown)
            .Select(entry => entry.Entity.StoryId);
        var hidden = db.ChangeTracker.Entries<Story>().Where(entry => entry.Entity.Status is not StoryStatus.Published || entry.State is EntityState.Deleted).Select(entry => entry.Entity.Id);
        return [.. published.Concat(edited).Except(hidden)];
    }
}
