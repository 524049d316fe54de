using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Redress.Platform.Web.Languages;

internal static class LanguagesSetup
{
    public static void AddLanguages(this IServiceCollection services)
    {
        // Where nobody said otherwise, whatever the machine is set to: on threads that no request and no job runs on.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Cultures.All[0];
        services.AddSingleton<Texts>();
        services.ConfigureOptions<BindingMessages>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures.All[0]);
            (options.SupportedCultures, options.SupportedUICultures) = ([.. Cultures.All], [.. Cultures.All]);
            options.RequestCultureProviders = [new ReaderLanguage()];
        });
    }

    /// <summary>After routing, since pages speak the reader's language and data do not.</summary>
    public static void UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.Use((context, next) =>
        {
            if (ReaderLanguage.IsHeard(context))
            {
                var (headers, language) = (context.Response.Headers, Texts.Language);
                // Now, so that it is kept with a page of a crowd, and at the end, since MVC takes Vary from what says no-store.
                SayLanguage(headers, language);
                context.Response.OnStarting(() =>
                {
                    SayLanguage(headers, language);
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
    }

    public static void MapLanguages(this WebApplication app) =>
        app.MapPost(ChooseLanguage.Path, ChooseLanguage.Run).DisableAntiforgery().AllowAnonymous();

    /// <summary>A cache must not give one reader's language to another.</summary>
    private static void SayLanguage(IHeaderDictionary headers, string language)
    {
        headers.ContentLanguage = language;

        if (!headers.Vary.Contains(HeaderNames.AcceptLanguage, StringComparer.Ordinal))
        {
            headers.Append(HeaderNames.Vary, new[] { HeaderNames.Cookie, HeaderNames.AcceptLanguage });
        }
    }
}
