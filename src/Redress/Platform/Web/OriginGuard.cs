namespace Redress.Platform.Web;

/// <summary>Marks an endpoint that other sites and programs may call: it uses no cookie.</summary>
internal sealed record AllowsOtherOrigins;

/// <summary>Refuses a change that a page of another site asks for. Browsers say where a request comes from in Sec-Fetch-Site, older ones in Origin;
/// a request that says neither comes from no page of ours.</summary>
internal sealed class OriginGuard(RequestDelegate next, Site site)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

        if (isSafe || context.GetEndpoint()?.Metadata.GetMetadata<AllowsOtherOrigins>() is not null || IsOwn(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin) && site.IsOwn(request, origin),
        _ => false,
    };
}
