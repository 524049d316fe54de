using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Redress.Domain.Accounts;
using Redress.Platform.Web;

namespace Redress.Accounts;

/// <summary>What a signed-in person carries in their cookie: who they are and when they signed in. Their roles are read anew with every request.</summary>
internal sealed class AccountPrincipals(TimeProvider clock) : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, user.Id.ToString()),
        new(ClaimTypes.Name, user.Name),
        new(Stamp, user.SecurityStamp!),
        new(RecentSignInAttribute.SignedInAt, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ], IdentityConstants.ApplicationScheme)));

    /// <summary>The same person with the name and roles they have now.</summary>
    public static ClaimsPrincipal Refresh(ClaimsPrincipal principal, string name, IEnumerable<Role> roles) => new(new ClaimsIdentity(
        principal.Claims.Where(claim => claim.Type is not (ClaimTypes.Role or ClaimTypes.Name))
            .Append(new(ClaimTypes.Name, name))
            .Concat(roles.Select(role => new Claim(ClaimTypes.Role, $"{role}"))),
        IdentityConstants.ApplicationScheme));
}
