using Microsoft.AspNetCore.Mvc.Filters;

namespace Redress.Platform.Web;

/// <summary>Marks a page that other sites may show in a frame: it has no cookie, no session, and nothing to be tricked into pressing.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MayBeFramedAttribute : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context) => SecurityHeaders.AllowFrames(context.HttpContext.Response.Headers);
}
