using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Platform.Web.Languages;

/// <summary>Marks an endpoint that is no page and yet speaks the reader's language, such as a page's PDF.</summary>
internal sealed record InReadersLanguage;

/// <summary>In which language a request is answered: the one the reader chose, else the first their browser asks for that is offered, else the site's.
/// Feeds, open data and pictures are the same for everybody: in the site's language.</summary>
internal sealed class ReaderLanguage : RequestCultureProvider
{
    /// <summary>Keeps the choice, and nothing else.</summary>
    public const string Cookie = "language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Of(httpContext).Name));

    public static CultureInfo Of(HttpContext context) => IsHeard(context) ? Asked(context) : Cultures.Of(context.RequestServices.GetRequiredService<Site>().Language);

    /// <summary>The one that was chosen or asked for, whatever answers.</summary>
    public static CultureInfo Asked(HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<Site>();
        return Cultures.Of(Chosen(context.Request, site) ?? AskedFor(context.Request, site) ?? site.Language);
    }

    /// <summary>Whether the answer depends on who reads it.</summary>
    public static bool IsHeard(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } endpoint && (endpoint.GetMetadata<PageActionDescriptor>() is not null || endpoint.GetMetadata<InReadersLanguage>() is not null)
        || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    private static string? Chosen(HttpRequest request, Site site) => Offered(request.Cookies[Cookie], site);

    private static string? AskedFor(HttpRequest request, Site site) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(asked => asked.Quality is not 0)
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => Offered(asked.Value.ToString().Split('-')[0], site))
            .FirstOrDefault(language => language is not null);

    private static string? Offered(string? language, Site site) =>
        site.Languages.FirstOrDefault(offered => string.Equals(offered.Name, language, StringComparison.OrdinalIgnoreCase))?.Name;
}
