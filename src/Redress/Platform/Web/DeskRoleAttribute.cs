using Microsoft.AspNetCore.Authorization;
using Redress.Domain.Accounts;

namespace Redress.Platform.Web;

/// <summary>Lets in people signed in with one of these roles, and administrators. Every endpoint has this or AllowAnonymous; one with neither lets in nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class DeskRoleAttribute : AuthorizeAttribute
{
    public DeskRoleAttribute(params Role[] roles) => Roles = string.Join(',', roles.Append(Role.Administrator).Distinct());
}
