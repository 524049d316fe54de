using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Accounts;

internal enum ChangeAnswer
{
    Done,
    Unknown,

    /// <summary>Nobody could administer the desk any more.</summary>
    LastAdministrator,
}

/// <summary>Changes what a person may do: roles, revoking, restoring. Each holds at that person's next request.</summary>
internal sealed class ChangeAccount(RedressDb db, UserManager<Account> accounts, TimeProvider clock)
{
    public Task<ChangeAnswer> SetRolesAsync(ClaimsPrincipal by, Guid id, IReadOnlyCollection<Role> roles, CancellationToken cancel) => ChangeAsync(id, account =>
    {
        var before = account.Roles.Select(role => role.Role).Order().ToList();

        foreach (var gone in account.Roles.Where(role => !roles.Contains(role.Role)).ToList())
        {
            account.Roles.Remove(gone);
        }

        foreach (var added in roles.Except(before))
        {
            account.Roles.Add(new AccountRole { AccountId = id, Role = added });
        }

        db.Audit(by, clock.GetUtcNow(), "account.roles", $"accounts/{id}", before, roles.Order());
    }, cancel);

    public Task<ChangeAnswer> RevokeAsync(ClaimsPrincipal by, Guid id, CancellationToken cancel) => ChangeAsync(id, account =>
    {
        account.RevokedAt ??= clock.GetUtcNow();
        db.Audit(by, clock.GetUtcNow(), "account.revoked", $"accounts/{id}", after: new { account.Name });
    }, cancel);

    public Task<ChangeAnswer> RestoreAsync(ClaimsPrincipal by, Guid id, CancellationToken cancel) => ChangeAsync(id, account =>
    {
        account.RevokedAt = null;
        db.Audit(by, clock.GetUtcNow(), "account.restored", $"accounts/{id}", after: new { account.Name });
    }, cancel);

    /// <summary>Ends every session of the person, on every device.</summary>
    public async Task SignOutEverywhereAsync(ClaimsPrincipal by, Account account, CancellationToken cancel)
    {
        db.Audit(by, clock.GetUtcNow(), "account.signed-out-everywhere", $"accounts/{account.Id}");
        await accounts.UpdateSecurityStampAsync(account);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<ChangeAnswer> ChangeAsync(Guid id, Action<Account> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);

        if (await db.Set<Account>().Include(a => a.Roles).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return ChangeAnswer.Unknown;
        }

        change(account);
        await db.SaveChangesAsync(cancel);

        if (!await db.Set<Account>().AnyAsync(a => a.RevokedAt == null && a.Roles.Any(role => role.Role == Role.Administrator), cancel))
        {
            return ChangeAnswer.LastAdministrator;
        }

        await transaction.CommitAsync(cancel);
        return ChangeAnswer.Done;
    }
}
