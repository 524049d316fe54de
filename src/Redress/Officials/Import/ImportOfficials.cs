using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Officials.Known;
using Redress.Platform;
using Redress.Platform.Database;

namespace Redress.Officials.Import;

/// <summary>Replaces rosters by what was read, in one transaction: all of it or nothing.</summary>
internal sealed class ImportOfficials(RedressDb db, OfficialsMemory memory, TimeProvider clock)
{
    /// <summary>Imports of a roster that are remembered.</summary>
    private const int Remembered = 50;

    public async Task<IReadOnlyList<Roster>> RunAsync(IReadOnlyList<RosterContent> contents, OfficialsSource source, RosterFiles files, DateOnly? asOf, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rosters = new List<Roster>();

        foreach (var content in contents)
        {
            await RefuseStrangersAsync(content, cancel);
            var changes = RosterChanges.Between(await RosterState.OfAsync(db, content, cancel), RosterState.Of(content));
            await RemoveAsync(content, cancel);
            db.AddRange(content.Posts);
            db.AddRange(content.Officials);
            db.AddRange(content.Zips);
            db.AddRange(content.Shapes);
            rosters.Add(await RecordAsync(content.Id, source, files, asOf ?? files.Newest, [.. changes], cancel));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        memory.Forget();
        return rosters;
    }

    private async Task<Roster> RecordAsync(string id, OfficialsSource source, RosterFiles files, DateOnly asOf, string[] changes, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var roster = await db.Rosters.FindAsync([id], cancel)
            ?? db.Add(new Roster { Id = id, Kind = source.Kind, Sha256 = "", AsOf = default, ImportedAt = default, Changes = [] }).Entity;
        (roster.Kind, roster.Source, roster.Sha256, roster.AsOf, roster.ImportedAt, roster.Changes) = (source.Kind, source.Address, files.Sha256, asOf, now, changes);
        db.Add(new RosterImport { Id = Id<RosterImport>.New(now), Roster = id, At = now, Source = source.Address, Sha256 = files.Sha256, AsOf = asOf, Changes = changes });
        var old = await db.RosterImports.Where(import => import.Roster == id).OrderByDescending(import => import.At).Skip(Remembered - 1).ToListAsync(cancel);
        db.RemoveRange(old);
        return roster;
    }

    /// <summary>Parts that a source did not bring (outlines, ZIP codes) stay as they are.</summary>
    private async Task RemoveAsync(RosterContent content, CancellationToken cancel)
    {
        await db.Officials.Where(official => official.Roster == content.Id).ExecuteDeleteAsync(cancel);
        await db.Posts.Where(post => post.Roster == content.Id).ExecuteDeleteAsync(cancel);

        if (content.Zips.Count > 0)
        {
            await db.ZipDistricts.ExecuteDeleteAsync(cancel);
        }

        foreach (var body in content.Shapes.Select(shape => shape.PostId.Split(':')[0] + ":").Distinct(StringComparer.Ordinal))
        {
            await db.DistrictShapes.Where(shape => shape.PostId.StartsWith(body)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>A person or post belongs to one roster; two would each replace the other's.</summary>
    private async Task RefuseStrangersAsync(RosterContent content, CancellationToken cancel)
    {
        var people = content.Officials.Select(official => official.Id).ToHashSet(StringComparer.Ordinal);
        var elsewhere = await db.Officials.AsNoTracking().Where(official => official.Roster != content.Id).Select(official => new { official.Id, official.Roster }).ToListAsync(cancel);

        if (elsewhere.Find(official => people.Contains(official.Id)) is { } known)
        {
            throw new CommandFailure($"{known.Id} is already there, from the roster {known.Roster}; nothing was changed.");
        }
    }
}
