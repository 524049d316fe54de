using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Accounts.Others;

/// <summary>Who may do what: inviting, roles, revoking.</summary>
[DeskRole(Role.Administrator)]
[RecentSignIn]
internal sealed class AccountsModel(RedressDb db, InvitePerson invite, ChangeAccount change, Site site) : PageModel
{
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Accounts = await db.Set<Account>().AsNoTracking().Include(account => account.Roles).OrderBy(account => account.Name).ToListAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        if (AccountForm.Check(ModelState, Name, Email) is { } address)
        {
            switch (await invite.RunAsync(User, Name!.Trim(), address, Roles, path => site.Address(Request, path), cancel))
            {
                case InviteAnswer.Invited:
                    Done = "The invitation is on its way.";
                    return RedirectToPage();
                case InviteAnswer.There:
                    ModelState.AddModelError(nameof(Email), "This address has an account already");
                    break;
                case InviteAnswer.NoRole:
                    ModelState.AddModelError(nameof(Roles), "Choose at least one role");
                    break;
            }
        }

        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRolesAsync(Guid id, CancellationToken cancel) =>
        await ShowAsync(await change.SetRolesAsync(User, id, Roles, cancel), "The roles were changed. They hold from that person’s next click.", cancel);

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel) =>
        await ShowAsync(await change.RevokeAsync(User, id, cancel), "The account was revoked. That person is signed out.", cancel);

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel) =>
        await ShowAsync(await change.RestoreAsync(User, id, cancel), "The account is open again.", cancel);

    public async Task<IActionResult> OnPostInviteAgainAsync(Guid id, CancellationToken cancel)
    {
        if (!await invite.AgainAsync(User, id, path => site.Address(Request, path), cancel))
        {
            return NotFound();
        }

        Done = "The invitation is on its way.";
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(ChangeAnswer answer, string done, CancellationToken cancel)
    {
        switch (answer)
        {
            case ChangeAnswer.Done:
                Done = done;
                return RedirectToPage();
            case ChangeAnswer.LastAdministrator:
                ModelState.AddModelError("accounts", "Somebody must stay administrator. Give the role to another person first");
                db.ChangeTracker.Clear();
                await OnGetAsync(cancel);
                return Page();
            default:
                return NotFound();
        }
    }
}
