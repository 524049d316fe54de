using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Redress.Platform.Web;

/// <summary>Marks an endpoint whose answers may be kept and asked for again with If-None-Match; pages are so by themselves.</summary>
internal sealed record Revalidated;

/// <summary>Gives pages and open data an ETag by their content, and answers 304 where the reader has them already.</summary>
internal sealed class EntityTags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || !IsRevalidated(context.GetEndpoint()))
        {
            await next(context);
            return;
        }

        using var content = new MemoryStream();
        await CaptureAsync(context, content);

        if (MayBeKept(context.Response) && Tag(context, content))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.Remove(HeaderNames.ContentType);
        }
        else if (content.Length > 0)
        {
            content.Position = 0;
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    /// <summary>Whether an endpoint gives the same to everybody who asks in one language.</summary>
    public static bool IsRevalidated(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint?.Metadata.GetMetadata<Revalidated>() is not null;

    private async Task CaptureAsync(HttpContext context, MemoryStream content)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Response.Body = content;

        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(body);
        }
    }

    public static bool MayBeKept(HttpResponse answer) =>
        answer.StatusCode is StatusCodes.Status200OK && answer.Headers.SetCookie.Count == 0 && !answer.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    /// <returns>Whether the reader has this very content.</returns>
    private static bool Tag(HttpContext context, MemoryStream content)
    {
        // Weak: the same content may be sent compressed in several ways.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)))[..22]}\"", isWeak: true);
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }
}
