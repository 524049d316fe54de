using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Web.Errors;

/// <summary>What a reader sees where there is no page to show; programs get the same as ProblemDetails.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[AllowAnonymous]
internal sealed class ErrorModel(Texts texts) : PageModel
{
    /// <summary>The key under which a page leaves the reason it is gone.</summary>
    public const string Because = "because";

    public int Code { get; private set; }

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public IActionResult OnGet(int code) => Show(code);

    public IActionResult OnPost(int code) => Show(code);

    private IActionResult Show(int code)
    {
        Code = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        (Title, Explanation) = Words(Code);
        Explanation = HttpContext.Items[Because] is string because ? $"{because} {Explanation}" : Explanation;
        Response.StatusCode = Code;
        return AskedByAProgram() ? Problem(detail: Explanation, statusCode: Code, title: Title) : Page();
    }

    private static ObjectResult Problem(string detail, int statusCode, string title) =>
        new(new ProblemDetails { Title = title, Detail = detail, Status = statusCode }) { StatusCode = statusCode };

    private bool AskedByAProgram()
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? "";
        return path.EndsWith(".json", StringComparison.Ordinal) || path.StartsWith("/api/", StringComparison.Ordinal);
    }

    private (string Title, string Explanation) Words(int code) => code switch
    {
        400 => (texts["That request cannot be read"], texts["Something in the address or the form is not as this page expects it. Go back and try again."]),
        403 => (texts["You may not do this"], texts["Your account does not have the role for it, or the request came from a page of another site. Go back, load the page again and press the button there."]),
        404 => (texts["There is no page here"], texts["The address may have a typing mistake, or the page was never here."]),
        405 => (texts["This page cannot do that"], texts["The address exists, but not for this kind of request."]),
        410 => (texts["This page was taken down"], texts["It was published once and is no longer. Its address stays reserved, so nothing else will appear here."]),
        429 => (texts["Too many requests"], texts["Wait a minute, then try again."]),
        500 => (texts["Something broke on our side"], texts["It is not your fault, and it has been noted. Try again in a minute."]),
        503 => (texts["Not available just now"], texts["Try again in a minute. Nothing was lost."]),
        _ => (texts["This page cannot be shown"], texts["Go back and try again."]),
    };
}
