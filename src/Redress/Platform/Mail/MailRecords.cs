using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail;

/// <summary>Keeps what became of each mail, and sees that the capability it belongs to is told.</summary>
internal sealed class MailRecords(RedressDb db, IEnumerable<IMailOutcome> capabilities, Suppressions suppressions, TimeProvider clock)
{
    public ValueTask<MailRecord?> FindAsync(Guid id, CancellationToken cancel) => db.Set<MailRecord>().FindAsync([id], cancel);

    /// <param name="mail">New, or found before.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="why">What the other side said, without addresses.</param>
    /// <param name="suppress">Why its mailbox shall get no more; null where it may.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task SaveAsync(MailRecord mail, MailState state, string? why, SuppressionReason? suppress, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        (mail.State, mail.At, mail.Day, mail.Why) = (state, now, DateOnly.FromDateTime(now.UtcDateTime), why);

        if (db.Entry(mail).State is Microsoft.EntityFrameworkCore.EntityState.Detached)
        {
            db.Add(mail);
        }

        if (state is not MailState.Waiting && capabilities.Any(capability => mail.Kind.StartsWith(capability.Kinds, StringComparison.Ordinal)))
        {
            db.Enqueue(MailOutcome.Of(mail, suppress is not null || state is MailState.Suppressed));
        }

        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;

        if (suppress is { } reason)
        {
            await suppressions.AddAsync(mail.Mailbox, reason, cancel);
        }

        await db.SaveChangesAsync(cancel);

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }
    }
}
