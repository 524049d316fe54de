using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Platform.Database;

namespace Redress.Officials.Refresh;

/// <summary>Keeps how far the refresh of each source has come, in transactions of its own.</summary>
internal sealed class RefreshLog(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static string Key(OfficialsSource source) => $"{source.Kind} {source.Address}";

    public async Task WriteAsync(OfficialsSource source, RefreshState state, string text, int done, int total, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        await WriteAsync(db, source, state, text, done, total, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The same as part of a transaction that somebody else saves.</summary>
    public async Task WriteAsync(RedressDb db, OfficialsSource source, RefreshState state, string text, int done, int total, CancellationToken cancel)
    {
        var key = Key(source);
        var row = await db.Set<RosterRefresh>().FirstOrDefaultAsync(refresh => refresh.Source == key, cancel)
            ?? db.Add(new RosterRefresh { Source = key, State = state, Text = text, At = clock.GetUtcNow() }).Entity;
        (row.State, row.Text, row.Done, row.Total, row.At) = (state, text, done, total, clock.GetUtcNow());
    }
}
