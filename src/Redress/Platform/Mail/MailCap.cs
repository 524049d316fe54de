using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Platform.Mail;

/// <summary>Nobody is bombed: at most three mails to one mailbox in 24 hours, over everything. The primary key of the slots holds it, so any number of nodes may send at once.</summary>
internal sealed class MailCap(RedressDb db, TimeProvider clock)
{
    public const int Most = 3;

    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Takes a slot for a mail; one that has a slot keeps it.</summary>
    /// <returns>Null where the mail may go; otherwise when to try again.</returns>
    public async Task<DateTimeOffset?> TakeAsync(byte[] mailbox, Guid mail, CancellationToken cancel) =>
        await SentAsync(mail, cancel) || await ReuseAsync(mailbox, mail, cancel) || await AddAsync(mailbox, mail, cancel) ? null
            : await db.Set<MailSlot>().Where(slot => slot.Mailbox == mailbox).MinAsync(slot => slot.At, cancel) + Window;

    /// <summary>The day begins anew when a mail has really gone.</summary>
    /// <returns>Whether the mail had a slot.</returns>
    public async Task<bool> SentAsync(Guid mail, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<MailSlot>().Where(slot => slot.MailId == mail).ExecuteUpdateAsync(slot => slot.SetProperty(s => s.At, now), cancel) > 0;
    }

    private async Task<bool> ReuseAsync(byte[] mailbox, Guid mail, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var free = now - Window;

        foreach (var number in await db.Set<MailSlot>().Where(slot => slot.Mailbox == mailbox && slot.At <= free).Select(slot => slot.Slot).ToListAsync(cancel))
        {
            if (await db.Set<MailSlot>().Where(slot => slot.Mailbox == mailbox && slot.Slot == number && slot.At <= free)
                .ExecuteUpdateAsync(slot => slot.SetProperty(s => s.MailId, mail).SetProperty(s => s.At, now), cancel) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> AddAsync(byte[] mailbox, Guid mail, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        object at = db.Database.IsNpgsql() ? now : now.UtcTicks;

        for (var number = 0; number < Most; number++)
        {
            if (await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "MailSlots" ("Mailbox", "Slot", "MailId", "At") VALUES ({0}, {1}, {2}, {3}) ON CONFLICT DO NOTHING""",
                [mailbox, number, mail, at], cancel) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
