using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sign;

/// <summary>Writes the mails that are due to signers. The rows of signatures are their outbox: a row names its mail until the mail is handed on, in one transaction.</summary>
internal sealed class SendSignatureMails(RedressDb db, Mailer mailer, WriteSignatureMail write, PersonalData data, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var due = await DueAsync(cancel);
        var petitions = due.Select(signature => signature.PetitionId).Distinct().ToList();
        var texts = await db.Set<Petition>().AsNoTracking().Include(petition => petition.Versions).Where(petition => petitions.Contains(petition.Id)).ToDictionaryAsync(petition => petition.Id, cancel);

        foreach (var signature in due)
        {
            if (SignerDetails.Of(signature, data) is { } signer && signature.Mail is { } mail)
            {
                mailer.Send(db, Cultures.In(signature.Language, () => write.Of(mail, signature, signer, texts[signature.PetitionId])));
            }

            (signature.Mail, signature.MailDueAt) = (null, null);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return due.Count == MostAtOnce;
    }

    /// <summary>The longest due first. On PostgreSQL rows that another node is working on are passed over.</summary>
    private Task<List<Signature>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Database.IsNpgsql()
            ? db.Set<Signature>().FromSql($"""SELECT * FROM "Signatures" WHERE "MailDueAt" <= {now} ORDER BY "MailDueAt" LIMIT {MostAtOnce} FOR UPDATE SKIP LOCKED""").ToListAsync(cancel)
            : db.Set<Signature>().Where(signature => signature.MailDueAt <= now).OrderBy(signature => signature.MailDueAt).Take(MostAtOnce).ToListAsync(cancel);
    }
}
