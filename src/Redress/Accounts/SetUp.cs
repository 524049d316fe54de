using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Accounts;

/// <summary>Makes the first administrator, by a link that only somebody at the server's console has seen.</summary>
internal sealed class SetUp(RedressDb db, OneTimeLinks links, SignInManager<Account> signIn, TimeProvider clock)
{
    /// <returns>The path of a new link; null where an administrator can sign in already.</returns>
    public async Task<string?> LinkAsync(CancellationToken cancel)
    {
        if (await HasAdministratorAsync(cancel))
        {
            return null;
        }

        var path = links.Add(LinkPurpose.SetUp, null);
        await db.SaveChangesAsync(cancel);
        return path;
    }

    public async Task<bool> IsOpenAsync(string? key, CancellationToken cancel) =>
        await links.FindAsync(key, cancel) is { Purpose: LinkPurpose.SetUp } && !await HasAdministratorAsync(cancel);

    /// <returns>Whether the link was good; the new administrator is signed in then.</returns>
    public async Task<bool> RunAsync(string? key, string name, EmailAddress address, CancellationToken cancel)
    {
        if (await links.FindAsync(key, cancel) is not { Purpose: LinkPurpose.SetUp } link || await HasAdministratorAsync(cancel) || !await links.UseAsync(link, cancel))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var account = Account.Of(Guid.CreateVersion7(now), name, address.Address, now, [Role.Administrator]);
        await signIn.UserManager.CreateAsync(account);
        var principal = await signIn.CreateUserPrincipalAsync(account);
        db.Audit(principal, now, "account.set-up", $"accounts/{account.Id}", after: new { account.Name });
        await db.SaveChangesAsync(cancel);
        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }

    private Task<bool> HasAdministratorAsync(CancellationToken cancel) =>
        db.Set<Account>().AnyAsync(account => account.RevokedAt == null && account.Roles.Any(role => role.Role == Role.Administrator), cancel);
}
