using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Redress.Platform.Web.Languages;

/// <summary>A reader presses the name of a language under a page, and gets that page in it.</summary>
internal static class ChooseLanguage
{
    public const string Path = "/language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static IResult Run(HttpContext context, Site site, [FromForm] string? language, [FromForm(Name = "return")] string? back)
    {
        if (site.Languages.All(offered => offered.Name != language))
        {
            return Results.BadRequest();
        }

        context.Response.Cookies.Append(ReaderLanguage.Cookie, language!, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Kept,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return Results.LocalRedirect(back is not null && RedirectHttpResult.IsLocalUrl(back) && back.StartsWith('/') ? back : "/");
    }
}
