using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Topics.Edit;

/// <summary>What came of saving a pack: <see cref="PackSaved"/>, <see cref="PackFaulty"/> or <see cref="PackChangedMeanwhile"/>.</summary>
internal abstract record EditAnswer;

internal sealed record PackSaved : EditAnswer;

internal sealed record PackFaulty(IReadOnlyList<PackProblem> Problems) : EditAnswer;

/// <param name="Text">What somebody else saved after this editor began.</param>
internal sealed record PackChangedMeanwhile(string Text) : EditAnswer;

/// <summary>Saves the desk's own text of a pack once it has no mistake, keeps every version, and goes back to the bundled one.</summary>
internal sealed class EditPack(RedressDb db, PackTexts files, TopicPacks packs, TimeProvider clock)
{
    /// <summary>Reads a text as it would be read from the file; names the line of each mistake.</summary>
    public (TopicPack? Pack, IReadOnlyList<PackProblem> Problems) Check(string id, string text)
    {
        var problems = new PackProblems($"{id}.md");
        var pack = PackReader.Read(id, text, problems);

        if (pack?.Parent is { } parent && (parent == id || packs.Current.Find(parent) is null))
        {
            problems.Add(1 + text.ReplaceLineEndings("\n").Split('\n').ToList().FindIndex(line => line.StartsWith("parent:", StringComparison.Ordinal)), $"the parent \"{parent}\" is not a pack that can be used");
        }

        return (problems.Found.Count is 0 ? pack : null, problems.Found);
    }

    /// <param name="id">The pack.</param>
    /// <param name="text">Its new text.</param>
    /// <param name="basis">The text the editor began with; what differs from it now was saved by somebody else.</param>
    /// <param name="user">Who.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<EditAnswer> SaveAsync(string id, string text, string basis, ClaimsPrincipal user, CancellationToken cancel)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";

        if (Check(id, text) is { Pack: null, Problems: var problems })
        {
            return new PackFaulty(problems);
        }

        var now = await files.OwnTextAsync(id, cancel) ?? await files.BundledTextAsync(id, cancel);

        if (!IsSame(now ?? "", basis))
        {
            return new PackChangedMeanwhile(now ?? "");
        }

        await KeepAsync(id, text, now, "pack.saved", user, cancel);
        await files.WriteAsync(id, text, cancel);
        return new PackSaved();
    }

    /// <summary>Removes the desk's own text; its versions stay.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveOwnAsync(string id, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await files.OwnTextAsync(id, cancel) is not { } own)
        {
            return false;
        }

        await KeepAsync(id, null, own, "pack.removed", user, cancel);
        files.Remove(id);
        return true;
    }

    public Task<List<PackVersion>> VersionsAsync(string id, CancellationToken cancel) =>
        db.Set<PackVersion>().AsNoTracking().Where(version => version.PackId == id).OrderByDescending(version => version.Id).Take(50).ToListAsync(cancel);

    public static bool IsSame(string one, string other) => one.ReplaceLineEndings("\n").TrimEnd() == other.ReplaceLineEndings("\n").TrimEnd();

    private async Task KeepAsync(string id, string? text, string? before, string what, ClaimsPrincipal user, CancellationToken cancel)
    {
        // A file that was written by hand has no version yet; it must not be lost when the desk replaces it.
        if (await files.OwnTextAsync(id, cancel) is { } own && !await db.Set<PackVersion>().AnyAsync(version => version.PackId == id && version.Text == own, cancel))
        {
            db.Add(new PackVersion { PackId = id, Text = own, At = clock.GetUtcNow(), Who = "" });
        }

        db.Add(new PackVersion { PackId = id, Text = text, At = clock.GetUtcNow(), Who = user.Identity?.Name ?? "" });
        db.Audit(user, clock.GetUtcNow(), what, $"packs/{id}", before is null ? null : new { Text = before }, text is null ? null : new { Text = text });
        await db.SaveChangesAsync(cancel);
    }
}
