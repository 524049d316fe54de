using Microsoft.AspNetCore.Identity;
using Redress.Domain;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Web.Languages;

namespace Redress.Accounts;

/// <summary>Mails a link that lets a person in once. Whether an address has an account is not told.</summary>
internal sealed class SendSignInLink(RedressDb db, UserManager<Account> accounts, OneTimeLinks links, Mailer mailer, Texts texts)
{
    /// <param name="address">Where the link goes.</param>
    /// <param name="returnPath">Where to go after signing in.</param>
    /// <param name="absolute">Makes a path of this site an address.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task RunAsync(EmailAddress address, string? returnPath, Func<string, string> absolute, CancellationToken cancel)
    {
        if (await accounts.FindByEmailAsync(address.Address) is not { RevokedAt: null } account)
        {
            return;
        }

        var path = links.Add(LinkPurpose.SignIn, account.Id, returnPath);
        mailer.Send(db, new OutgoingMail("accounts.sign-in", address, texts["Your link to sign in"],
            new MailParagraph(texts["Hello {0}, here is the link you asked for. It works once, within 20 minutes.", account.Name]),
            new MailButton(texts["Sign in"], absolute(path)),
            new MailParagraph(texts["If you did not ask for it, you can ignore this message: nobody can sign in without it."]))
        {
            IsAskedFor = true,
        });
        await db.SaveChangesAsync(cancel);
    }
}
