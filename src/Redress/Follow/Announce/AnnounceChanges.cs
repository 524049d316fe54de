using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Redress.Platform.Database;

namespace Redress.Follow.Announce;

/// <summary>Announces what becomes public, in the transaction that makes it so: whoever publishes, answers or closes need not think of followers.</summary>
internal sealed class AnnounceChanges(TimeProvider clock) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is RedressDb db)
        {
            var now = clock.GetUtcNow();
            await StoryNews.AnnounceAsync(db, now, cancellationToken);
            await PetitionNews.AnnounceAsync(db, now, cancellationToken);
        }

        return result;
    }
}

internal static class ChangedEntities
{
    /// <summary>Entities that are new or have another value in <paramref name="property"/>, found before anything is added while they are looked at.</summary>
    public static IReadOnlyList<T> Changed<T>(this RedressDb db, string property)
        where T : class =>
        [.. db.ChangeTracker.Entries<T>()
            .Where(entry => entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Property(property).IsModified))
            .Select(entry => entry.Entity)];
}
