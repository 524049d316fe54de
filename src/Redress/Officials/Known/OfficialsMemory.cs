using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Officials.Known;

/// <summary>Holds what was imported in memory, for every request. An import on any node is noticed within seconds, one on this node at once.</summary>
internal sealed class OfficialsMemory(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Loaded? _loaded;

    /// <summary>Says that an import has landed.</summary>
    public void Forget() => _loaded = null;

    public async ValueTask<KnownOfficials> GetAsync(CancellationToken cancel)
    {
        if (_loaded is { Officials.Rosters.Count: > 0 } loaded && clock.GetElapsedTime(loaded.LookedAt) < Look)
        {
            return loaded.Officials;
        }

        await _one.WaitAsync(cancel);

        try
        {
            return await LookAsync(cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<KnownOfficials> LookAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var (known, lookedAt, stamp) = (_loaded, clock.GetTimestamp(), await StampAsync(db, cancel));

        while (known?.Stamp != stamp)
        {
            var officials = await LoadAsync(db, cancel);
            known = new Loaded(officials, stamp, lookedAt);
            // An import that landed while we read would have given us half of each.
            stamp = await StampAsync(db, cancel);
        }

        _loaded = known with { LookedAt = lookedAt };
        return known.Officials;
    }

    private static async Task<string> StampAsync(RedressDb db, CancellationToken cancel) =>
        string.Join(' ', (await db.Rosters.AsNoTracking().OrderBy(roster => roster.Id).Select(roster => new { roster.Id, roster.ImportedAt }).ToListAsync(cancel))
            .Select(roster => $"{roster.Id}@{roster.ImportedAt.UtcTicks}"));

    private static async Task<KnownOfficials> LoadAsync(RedressDb db, CancellationToken cancel) => new(
        await db.Rosters.AsNoTracking().OrderBy(roster => roster.Id).ToListAsync(cancel),
        await db.Officials.AsNoTracking().AsSplitQuery()
            .Include(official => official.Memberships).Include(official => official.Contacts).Include(official => official.Committees).Include(official => official.Form)
            .ToListAsync(cancel),
        await db.Posts.AsNoTracking().ToListAsync(cancel),
        await db.ZipDistricts.AsNoTracking().ToListAsync(cancel),
        await db.DistrictShapes.AsNoTracking().ToListAsync(cancel));

    private sealed record Loaded(KnownOfficials Officials, string Stamp, long LookedAt);
}
