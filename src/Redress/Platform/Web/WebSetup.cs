using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Web;

internal static class WebSetup
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        // Files of wwwroot are found both beside a published program and in a build's source folder.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        // An operator's log tells of what went wrong and of starts and stops, not of every request and query.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Services.AddProblemDetails();
        builder.Services.AddRazorPages(options => options.RootDirectory = "/").AddMvcOptions(options => options.Filters.Add<OnlyWhatAPageTakes>());
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(DefaultDeny.Policy);
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        PageCache.Add(builder.Services);
        builder.Services.AddResponseCompression(options =>
        {
            // Public pages hold no secret beside a text the reader chose, so compressing them over HTTPS gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/problem+json", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>What every request passes through, whatever answers it.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        PageCache.Use(app);
        app.UseResponseCompression();
        app.UseExceptionHandler("/errors/500");
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseRouting();
        app.UseLanguages();
        app.UseMiddleware<OriginGuard>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PrivatePages>();
        app.UseMiddleware<EntityTags>();
    }

    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapLanguages();
        app.MapGet("/healthz", async (RedressDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ok\n") : Results.Text("The database does not answer.\n", statusCode: 503)).AllowAnonymous();
    }
}
