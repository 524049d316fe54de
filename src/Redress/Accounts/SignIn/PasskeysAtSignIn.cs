using Microsoft.AspNetCore.Identity;

namespace Redress.Accounts.SignIn;

/// <summary>Signing in with a passkey: the browser asks for a challenge, and answers it.</summary>
internal static class PasskeysAtSignIn
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/desk/sign-in/options", async (SignInManager<Account> signIn) =>
            Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")).AllowAnonymous();
        app.MapPost("/desk/sign-in/passkey", SignInAsync).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(HttpRequest request, SignInManager<Account> signIn, CancellationToken cancel)
    {
        using var reader = new StreamReader(request.Body);
        var result = await signIn.PasskeySignInAsync(await reader.ReadToEndAsync(cancel));
        return result.Succeeded ? Results.NoContent() : Results.Problem("This passkey does not belong to an account that may sign in.", statusCode: StatusCodes.Status400BadRequest);
    }
}
