using Microsoft.AspNetCore.Identity;
using Redress.Domain.Accounts;

namespace Redress.Accounts;

/// <summary>A person who works at the desk. There are no passwords: they sign in with a passkey, or by a link mailed to them.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Shown beside what they do.</summary>
    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when they may not sign in any more.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public ICollection<AccountRole> Roles { get; } = [];

    public static Account Of(Guid id, string name, string address, DateTimeOffset now, IEnumerable<Role> roles)
    {
        var account = new Account { Id = id, Name = name, UserName = address, Email = address, EmailConfirmed = true, CreatedAt = now };

        foreach (var role in roles.Distinct())
        {
            account.Roles.Add(new AccountRole { AccountId = id, Role = role });
        }

        return account;
    }
}

internal sealed class AccountRole
{
    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }
}
