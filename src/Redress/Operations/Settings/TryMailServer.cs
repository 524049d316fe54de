using System.Security.Claims;
using Redress.Domain;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Operations.Settings;

/// <summary>Sends one mail at once, past the outbox, to see whether the mail server takes it.</summary>
internal sealed class TryMailServer(RedressDb db, IMailTransport transport, MailMessage messages, Site site, Texts texts, TimeProvider clock)
{
    /// <returns>Why it did not go; null where it did.</returns>
    public async Task<string?> RunAsync(EmailAddress to, ClaimsPrincipal user, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var mail = new OutgoingMail("settings.test", to, texts["Test mail from {0}", site.Name], new MailParagraph(texts["Mail from {0} arrives. There is nothing else to do.", site.Name])) { IsAskedFor = true };
        db.Audit(user, clock.GetUtcNow(), "settings.mail-tested", "settings/mail");
        await db.SaveChangesAsync(cancel);

        try
        {
            return await transport.SendAsync(id, messages.Of(id, mail), cancel) is MailRefused refused ? refused.Why : null;
        }
        catch (MailNotSentException failure)
        {
            return failure.Message;
        }
    }
}
