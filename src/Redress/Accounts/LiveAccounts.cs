using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Accounts;

/// <summary>Asks with every request whether the account still stands: revoking, signing out everywhere and changed roles hold at once.</summary>
internal sealed class LiveAccounts : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Asked for here and not by the constructor: most requests bring no cookie, and need no database for that.
        var db = context.HttpContext.RequestServices.GetRequiredService<RedressDb>();
        var principal = context.Principal!;
        var id = Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var account = await db.Set<Account>().AsNoTracking().Include(a => a.Roles).FirstOrDefaultAsync(a => a.Id == id, context.HttpContext.RequestAborted);

        if (account is null || account.RevokedAt is not null || account.SecurityStamp != principal.FindFirstValue(AccountPrincipals.Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.ReplacePrincipal(AccountPrincipals.Refresh(principal, account.Name, account.Roles.Select(role => role.Role)));
    }

    /// <summary>Somebody who is signed in and may not do this is told so where they are.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
