using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Accounts;

/// <summary>Lets a person in by a link from a mail: an invitation, or one they asked for.</summary>
internal sealed class EnterByLink(RedressDb db, OneTimeLinks links, SignInManager<Account> signIn)
{
    /// <returns>Null where the link is no good any more.</returns>
    public async Task<(OneTimeLink Link, Account Account)?> FindAsync(string? token, CancellationToken cancel) =>
        await links.FindAsync(token, cancel) is { AccountId: { } id } link
        && await db.Set<Account>().Include(a => a.Roles).FirstOrDefaultAsync(a => a.Id == id && a.RevokedAt == null, cancel) is { } account
            ? (link, account) : null;

    /// <returns>Where to go next; null where the link is no good any more.</returns>
    public async Task<string?> RunAsync(string? token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not var (link, account) || !await links.UseAsync(link, cancel))
        {
            return null;
        }

        await signIn.SignInAsync(account, isPersistent: false);
        var hasPasskey = (await signIn.UserManager.GetPasskeysAsync(account)).Count > 0;
        return link.ReturnPath ?? (hasPasskey ? "/desk" : "/desk/account");
    }
}
