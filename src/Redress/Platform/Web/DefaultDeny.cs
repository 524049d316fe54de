using Microsoft.AspNetCore.Authorization;

namespace Redress.Platform.Web;

/// <summary>An endpoint that does not say who may use it lets in nobody; an address with no endpoint is simply not found.</summary>
internal static class DefaultDeny
{
    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.Resource is HttpContext request && request.GetEndpoint() is null)
        .Build();
}
