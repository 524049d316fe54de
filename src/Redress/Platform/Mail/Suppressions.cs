using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Platform.Database;

namespace Redress.Platform.Mail;

/// <summary>Mailboxes that get no mail, known by a keyed hash only.</summary>
internal sealed class Suppressions(RedressDb db, Mailer mailer, TimeProvider clock)
{
    /// <returns>Why the mail must not go; null where it may. What a person has just asked for passes an earlier unsubscribe.</returns>
    public async Task<SuppressionReason?> ReasonAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var mailbox = mailer.Mailbox(mail.To);
        return await db.Set<SuppressedMailbox>().Where(suppressed => suppressed.Mailbox == mailbox).Select(suppressed => (SuppressionReason?)suppressed.Reason).SingleOrDefaultAsync(cancel) switch
        {
            SuppressionReason.Unsubscribed when mail.IsAskedFor => null,
            var reason => reason,
        };
    }

    /// <summary>A graver reason replaces a lighter one, never the other way round.</summary>
    public async Task AddAsync(byte[] mailbox, SuppressionReason reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        object at = db.Database.IsNpgsql() ? now : now.UtcTicks;
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "SuppressedMailboxes" ("Mailbox", "Reason", "At") VALUES ({0}, {1}, {2})
            ON CONFLICT ("Mailbox") DO UPDATE SET "Reason" = excluded."Reason", "At" = excluded."At" WHERE "SuppressedMailboxes"."Reason" = 'Unsubscribed'
            """,
            [mailbox, $"{reason}", at], cancel);
    }

    public Task AddAsync(EmailAddress address, SuppressionReason reason, CancellationToken cancel) => AddAsync(mailer.Mailbox(address), reason, cancel);

    /// <returns>Whether it was on the list.</returns>
    public async Task<bool> ReleaseAsync(EmailAddress address, CancellationToken cancel)
    {
        var mailbox = mailer.Mailbox(address);
        return await db.Set<SuppressedMailbox>().Where(suppressed => suppressed.Mailbox == mailbox).ExecuteDeleteAsync(cancel) > 0;
    }
}
