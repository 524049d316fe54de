using Microsoft.AspNetCore.Identity;

namespace Redress.Accounts;

internal sealed class NotRevoked : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.RevokedAt is null);
}
