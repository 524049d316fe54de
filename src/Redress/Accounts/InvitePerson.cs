using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Accounts;

internal enum InviteAnswer
{
    Invited,

    /// <summary>The address has an account already.</summary>
    There,

    NoRole,
}

/// <summary>Gives a person an account and mails them the link that opens it.</summary>
internal sealed class InvitePerson(RedressDb db, UserManager<Account> accounts, OneTimeLinks links, Mailer mailer, Texts texts, Site site, TimeProvider clock)
{
    public async Task<InviteAnswer> RunAsync(ClaimsPrincipal by, string name, EmailAddress address, IReadOnlyCollection<Role> roles, Func<string, string> absolute, CancellationToken cancel)
    {
        if (roles.Count is 0)
        {
            return InviteAnswer.NoRole;
        }

        var now = clock.GetUtcNow();
        var account = Account.Of(Guid.CreateVersion7(now), name, address.Address, now, roles);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        if (!(await accounts.CreateAsync(account)).Succeeded)
        {
            return InviteAnswer.There;
        }

        db.Audit(by, now, "account.invited", $"accounts/{account.Id}", after: new { account.Name, Roles = roles });
        SendLink(account, address, absolute);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return InviteAnswer.Invited;
    }

    /// <summary>Mails another link to somebody who was invited before.</summary>
    /// <returns>Whether there is such an account, and it is open.</returns>
    public async Task<bool> AgainAsync(ClaimsPrincipal by, Guid id, Func<string, string> absolute, CancellationToken cancel)
    {
        if (await db.Set<Account>().FirstOrDefaultAsync(account => account.Id == id && account.RevokedAt == null, cancel) is not { } account)
        {
            return false;
        }

        db.Audit(by, clock.GetUtcNow(), "account.invited-again", $"accounts/{account.Id}");
        SendLink(account, EmailAddress.Parse(account.Email!, null), absolute);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Adds a new invitation link, and the mail that carries it, to the transaction.</summary>
    /// <returns>Its path.</returns>
    public string SendLink(Account account, EmailAddress address, Func<string, string> absolute)
    {
        var path = links.Add(LinkPurpose.Invitation, account.Id);
        mailer.Send(db, new OutgoingMail("accounts.invitation", address, texts["You are invited to the desk of {0}", site.Name],
            new MailParagraph(texts["Hello {0}, you are invited to work at the desk of {1}. The link works once, within seven days; you need no password.", account.Name, site.Name]),
            new MailButton(texts["Accept the invitation"], absolute(path)))
        {
            IsAskedFor = true,
        });
        return path;
    }
}
