using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Accounts.Own;

/// <summary>Adding a passkey to one's own account: the browser asks for a challenge, and answers with a new key.</summary>
internal static class OwnPasskeys
{
    public static readonly Role[] Everybody = Enum.GetValues<Role>();

    public static void Map(WebApplication app)
    {
        app.MapPost("/desk/passkeys/options", OptionsAsync).RequireAuthorization(new DeskRoleAttribute(Everybody));
        app.MapPost("/desk/passkeys", AddAsync).RequireAuthorization(new DeskRoleAttribute(Everybody));
    }

    private static async Task<IResult> OptionsAsync(ClaimsPrincipal user, SignInManager<Account> signIn) =>
        await signIn.UserManager.GetUserAsync(user) is { } account
            ? Results.Content(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{account.Id}", Name = account.Email!, DisplayName = account.Name }), "application/json")
            : Results.Unauthorized();

    private static async Task<IResult> AddAsync(HttpRequest request, ClaimsPrincipal user, SignInManager<Account> signIn, RedressDb db, TimeProvider clock, CancellationToken cancel)
    {
        using var reader = new StreamReader(request.Body);
        var attestation = await signIn.PerformPasskeyAttestationAsync(await reader.ReadToEndAsync(cancel));

        if (!attestation.Succeeded || await signIn.UserManager.GetUserAsync(user) is not { } account)
        {
            return Results.Problem("The passkey could not be added. Try again.", statusCode: StatusCodes.Status400BadRequest);
        }

        attestation.Passkey.Name = DeviceName.Of(request.Headers.UserAgent.ToString());
        db.Audit(user, clock.GetUtcNow(), "account.passkey-added", $"accounts/{account.Id}", after: new { attestation.Passkey.Name });
        await signIn.UserManager.AddOrUpdatePasskeyAsync(account, attestation.Passkey);
        return Results.NoContent();
    }
}
