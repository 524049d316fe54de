using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Says in plain words what the count proves and what it does not.</summary>
[AllowAnonymous]
internal sealed class LogModel(RedressDb db, Witnesses witnesses, LogHealth health) : PageModel
{
    public long Size { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>Names of those who cosigned the newest checkpoint.</summary>
    public IReadOnlyList<string> Witnesses { get; private set; } = [];

    public bool IsStopped => health.Refusal is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await db.NewestCheckpoint().FirstOrDefaultAsync(cancel) is { } newest && SignedNote.TryParse(newest.Note, out var note))
        {
            (Size, SignedAt) = (newest.Size, newest.SignedAt.ToUniversalTime());
            Witnesses = [.. witnesses.All.Where(witness => witness.Key.HasSigned(note, Ed25519.Verify)).Select(witness => witness.Key.Name)];
        }
    }
}
