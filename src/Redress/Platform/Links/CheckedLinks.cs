using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Links;
using Redress.Platform.Database;

namespace Redress.Platform.Links;

/// <summary>What is known of all links, in memory for every page. A check on any node is noticed within seconds, one on this node at once.</summary>
internal sealed class CheckedLinks(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Loaded? _loaded;

    /// <summary>Says that something changed.</summary>
    public void Forget() => _loaded = null;

    public async ValueTask<LinkStates> GetAsync(CancellationToken cancel)
    {
        if (_loaded is { } fresh && clock.GetElapsedTime(fresh.LookedAt) < Look)
        {
            return fresh.States;
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

    private async Task<LinkStates> LookAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<RedressDb>().Set<CheckedLink>().AsNoTracking();
        var (known, lookedAt) = (_loaded, clock.GetTimestamp());
        var stamp = (await links.CountAsync(cancel), await links.MaxAsync(link => link.CheckedAt, cancel), await links.CountAsync(link => link.KeptAt != null, cancel));

        if (known is null || known.Stamp != stamp)
        {
            var rows = await links.Select(link => new { link.Key, link.Url, link.Verdict, link.IsBroken, link.KeptAt, link.CheckedAt }).ToListAsync(cancel);
            known = new Loaded(new LinkStates(rows.ToFrozenDictionary(row => SealedLinks.IsSealed(row.Url) ? row.Key : row.Url, row => new LinkState(Standing(row.Verdict, row.IsBroken, row.KeptAt is not null), row.CheckedAt), StringComparer.Ordinal)), stamp, lookedAt);
        }

        _loaded = known with { LookedAt = lookedAt };
        return known.States;
    }

    private static LinkStanding Standing(LinkVerdict? verdict, bool isBroken, bool isKept) => verdict switch
    {
        LinkVerdict.Works => LinkStanding.Works,
        LinkVerdict.Unclear => LinkStanding.Unclear,
        LinkVerdict.Fails => !isBroken ? LinkStanding.Failing : isKept ? LinkStanding.Kept : LinkStanding.Hidden,
        _ => LinkStanding.NotChecked,
    };

    private sealed record Loaded(LinkStates States, (int Count, DateTimeOffset? LastCheck, int Kept) Stamp, long LookedAt);
}
