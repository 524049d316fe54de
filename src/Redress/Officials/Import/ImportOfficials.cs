using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Officials.Known;
using Redress.Platform.Database;

namespace Redress.Officials.Import;

/// <summary>Replaces a roster by what was read, in one transaction: all of it or nothing.</summary>
internal sealed class ImportOfficials(RedressDb db, OfficialsMemory memory, TimeProvider clock)
{
    public async Task<Roster> RunAsync(RosterContent content, RosterFiles files, DateOnly? asOf, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = await HoldersAsync(content.Id, cancel);
        await RemoveAsync(content, cancel);

        db.AddRange(content.Posts);
        db.AddRange(content.Officials);
        db.AddRange(content.Zips);
        db.AddRange(content.Shapes);
        await db.SaveChangesAsync(cancel);

        var roster = await db.Rosters.FindAsync([content.Id], cancel);
        roster ??= db.Add(new Roster { Id = content.Id, Kind = RosterKind.Congress, Source = "", Sha256 = "", AsOf = default, ImportedAt = default, Changes = [] }).Entity;
        (roster.Source, roster.Sha256, roster.AsOf, roster.ImportedAt) = (files.Source, files.Sha256, asOf ?? files.Newest, clock.GetUtcNow());
        roster.Changes = [.. Changes(before, await HoldersAsync(content.Id, cancel))];
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        memory.Forget();
        return roster;
    }

    /// <summary>Parts that a source did not bring (shapes, ZIP codes) stay as they are.</summary>
    private async Task RemoveAsync(RosterContent content, CancellationToken cancel)
    {
        await db.Officials.Where(official => official.Roster == content.Id).ExecuteDeleteAsync(cancel);
        await db.Posts.Where(post => post.Roster == content.Id).ExecuteDeleteAsync(cancel);

        if (content.Zips.Count > 0)
        {
            await db.ZipDistricts.ExecuteDeleteAsync(cancel);
        }

        if (content.Shapes.Count > 0)
        {
            await db.DistrictShapes.ExecuteDeleteAsync(cancel);
        }
    }

    private async Task<Dictionary<string, string>> HoldersAsync(string roster, CancellationToken cancel) =>
        (await (from official in db.Officials.AsNoTracking()
                where official.Roster == roster
                let last = official.Memberships.OrderBy(membership => membership.Start).Last()
                select new { official.Name, last.PostId }).ToListAsync(cancel))
            .ToDictionary(holder => $"{holder.PostId} {holder.Name}", holder => $"{holder.Name} ({holder.PostId})", StringComparer.Ordinal);

    private static IEnumerable<string> Changes(Dictionary<string, string> before, Dictionary<string, string> after) => before.Count == 0
        ? [$"First import: {after.Count} officials."]
        : [.. before.Keys.Except(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => $"No longer listed: {before[key]}"),
           .. after.Keys.Except(before.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => $"New: {after[key]}")];
}
