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
                // A cache must not give one reader's language to another.
                context.Response.Headers.ContentLanguage = Texts.Language;
                context.Response.Headers.Vary = new[] { HeaderNames.Cookie, HeaderNames.AcceptLanguage };
            }

            return next(context);
        });
    }

    public static void MapLanguages(this WebApplication app) =>
        app.MapPost(ChooseLanguage.Path, ChooseLanguage.Run).DisableAntiforgery().AllowAnonymous();
}
