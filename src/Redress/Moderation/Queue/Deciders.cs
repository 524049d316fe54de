using System.Security.Claims;
using Redress.Domain.Moderation;

namespace Redress.Moderation.Queue;

internal static class Deciders
{
    /// <summary>The signed-in person as one who decides.</summary>
    public static Decider AsDecider(this ClaimsPrincipal user) =>
        new(Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!), user.Identity?.Name ?? "");
}
