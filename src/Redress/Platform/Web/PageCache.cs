using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Redress.Platform.Counting;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Web;

/// <summary>A page or open data that very many ask for at once is drawn once a second for all of them. What few ask for is drawn for each, so nobody sees less than the last state of things.</summary>
internal sealed class PageCache(RequestDelegate next, Counts counts)
{
    /// <summary>Asked for so often within a second, a page is kept.</summary>
    private const int Many = 20;

    /// <summary>Pages have short addresses; what is longer was invented.</summary>
    private const int LongestAddress = 300;

    private const int MostBytes = 1024 * 1024;
    private const long MostBytesInAll = 64L * 1024 * 1024;

    private readonly AskedLately _asked = new();

    public static void Add(IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.AddBasePolicy(new OnceASecond());
        (options.MaximumBodySize, options.SizeLimit) = (MostBytes, MostBytesInAll);
    });

    /// <summary>Before compression, so that what is kept is compressed already.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseMiddleware<PageCache>();
        app.UseOutputCache();
        app.Use((context, next) =>
        {
            if (context.Features.Get<Wanted>() is not null)
            {
                // Who has the page already is told so from what is kept; what is to be kept is the page.
                context.Request.Headers.Remove(HeaderNames.IfNoneMatch);
            }

            return next(context);
        });
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.QueryString.Value is { Length: > 0 } query)
        {
            // Nothing here needs to know them, and all who clicked somewhere ask for the same page.
            context.Request.QueryString = ClickMarks.Without(query) is { Length: > 0 } rest ? new QueryString($"?{rest}") : QueryString.Empty;
        }

        var address = string.Concat(context.Request.Path, context.Request.QueryString.Value);

        if (!IsForEverybody(context.Request) || address.Length > LongestAddress)
        {
            await next(context);
            return;
        }

        var asked = _asked.Add(address);

        if (asked.Times > Many && asked.MayBeKept)
        {
            await DrawForAllAsync(context);
            CountRead(context, asked);
        }
        else
        {
            await next(context);
            asked.MayBeKept = EntityTags.IsRevalidated(context.GetEndpoint()) && (context.Response.StatusCode is StatusCodes.Status304NotModified || EntityTags.MayBeKept(context.Response));
            asked.Counted = context.Features.Get<CountedAsRead>();
        }
    }

    /// <summary>Nobody is signed in, and nothing but a language is asked for.</summary>
    private static bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/desk", StringComparison.Ordinal)
        && request.Headers.Authorization.Count == 0
        && request.Cookies.All(cookie => cookie.Key is ReaderLanguage.Cookie);

    /// <summary>Sends nothing before it is drawn: one who reads slowly must not hold up all who wait for the same page. What is kept goes straight to whoever asked.</summary>
    private async Task DrawForAllAsync(HttpContext context)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var content = new FileBufferingWriteStream(MostBytes);
        context.Features.Set(new Wanted(body));
        context.Response.Body = content;

        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(body);
        }

        await content.DrainBufferAsync(context.Response.BodyWriter, context.RequestAborted);
    }

    /// <summary>Whoever got what was kept has read it too.</summary>
    private void CountRead(HttpContext context, AskedLately.Page asked)
    {
        if (asked.Counted is { } read && context.Features.Get<CountedAsRead>() is null)
        {
            counts.AddRead(context.Request, read.StoryId);
        }
    }

    /// <summary>Marks a request for a page that many want.</summary>
    /// <param name="Body">Leads to whoever asked.</param>
    private sealed record Wanted(IHttpResponseBodyFeature Body);

    private sealed class OnceASecond : IOutputCachePolicy
    {
        private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = context.HttpContext.Features.Get<Wanted>() is not null;

            if (context.EnableOutputCaching)
            {
                context.ResponseExpirationTimeSpan = Kept;
                context.CacheVaryByRules.QueryKeys = "*";
                context.CacheVaryByRules.VaryByValues["language"] = ReaderLanguage.Asked(context.HttpContext).Name;
                context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(context.HttpContext.Request);
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.HttpContext.Features.Set(context.HttpContext.Features.GetRequiredFeature<Wanted>().Body);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.AllowCacheStorage &= EntityTags.MayBeKept(context.HttpContext.Response);
            return ValueTask.CompletedTask;
        }

        /// <summary>The compressions that are offered, since browsers spell the same wish in many ways.</summary>
        private static string Encoding(HttpRequest request)
        {
            var accepted = request.Headers.AcceptEncoding.ToString();
            return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
        }
    }
}
