namespace Redress.Platform.Web;

/// <summary>Headers that keep every answer inert: own scripts and styles only, no framing, no guessing of types.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; base-uri 'none'; " + NoFrames;

    private const string NoFrames = "frame-ancestors 'none'";
    private const string AnyFrame = "frame-ancestors *";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return next(context);
        });

    public static void AllowFrames(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy.Replace(NoFrames, AnyFrame, StringComparison.Ordinal);
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
