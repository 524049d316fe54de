using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Redress.Platform.Web;

/// <summary>For what must not happen at a desk left unlocked (exports, erasing, roles): whoever signed in longer ago signs in again first.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RecentSignInAttribute : Attribute, IAuthorizationFilter
{
    /// <summary>The claim that tells when a person signed in, in Unix seconds.</summary>
    public const string SignedInAt = "auth_time";

    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;

        if (!IsRecent(context.HttpContext.User, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>()))
        {
            context.Result = new RedirectResult($"/desk/sign-in?again=true&returnPath={Uri.EscapeDataString(request.Path + request.QueryString)}");
        }
    }

    public static bool IsRecent(ClaimsPrincipal user, TimeProvider clock) =>
        long.TryParse(user.FindFirstValue(SignedInAt), CultureInfo.InvariantCulture, out var seconds) && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) <= Recent;
}
