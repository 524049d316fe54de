using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Accounts.Own;

/// <summary>One's own account: passkeys, name, signing out.</summary>
[DeskRole(Role.Editor, Role.Moderator, Role.Organizer)]
internal sealed class OwnAccountModel(SignInManager<Account> signIn, ChangeAccount change, RedressDb db, TimeProvider clock) : PageModel
{
    public Account Account { get; private set; } = null!;

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync()
    {
        Account = (await signIn.UserManager.GetUserAsync(User))!;
        Passkeys = await signIn.UserManager.GetPasskeysAsync(Account);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string passkey, CancellationToken cancel)
    {
        await OnGetAsync();

        if (Passkeys.FirstOrDefault(own => Base64Url.EncodeToString(own.CredentialId) == passkey) is { } own)
        {
            db.Audit(User, clock.GetUtcNow(), "account.passkey-removed", $"accounts/{Account.Id}", before: new { own.Name });
            await signIn.UserManager.RemovePasskeyAsync(Account, own.CredentialId);
            await db.SaveChangesAsync(cancel);
            Done = "The passkey was removed.";
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostNameAsync(string? name, CancellationToken cancel)
    {
        await OnGetAsync();
        AccountForm.Check(ModelState, name, Account.Email);

        if (!ModelState.IsValid)
        {
            return Page();
        }

        db.Audit(User, clock.GetUtcNow(), "account.renamed", $"accounts/{Account.Id}", Account.Name, name!.Trim());
        Account.Name = name.Trim();
        await db.SaveChangesAsync(cancel);
        Done = "Your name was changed.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostSignOutEverywhereAsync(CancellationToken cancel)
    {
        await OnGetAsync();
        await change.SignOutEverywhereAsync(User, Account, cancel);
        await signIn.SignOutAsync();
        return LocalRedirect("/desk/sign-in");
    }
}
