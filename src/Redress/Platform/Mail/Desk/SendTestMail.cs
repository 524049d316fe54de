using Redress.Domain;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Mail.Desk;

/// <summary>Sends a mail that shows whether mail arrives. It goes the way of every mail: outbox, suppression list, cap.</summary>
internal sealed class SendTestMail(RedressDb db, Mailer mailer, Site site, Texts texts)
{
    public const string Kind = "mail.test";

    public async Task RunAsync(EmailAddress to, CancellationToken cancel)
    {
        mailer.Send(db, new OutgoingMail(Kind, to, texts["A test from {0}", site.Name],
            new MailParagraph(texts["Mail from {0} arrives. Somebody pressed the test button at its desk.", site.Name]),
            new MailButton(texts["Open the site"], site.Address("/")))
        { IsAskedFor = true, Language = Texts.Language });
        await db.SaveChangesAsync(cancel);
    }
}
