using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Accounts.SignIn;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class SetUpModel(SetUp setUp) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => IsOpen = await setUp.IsOpenAsync(Key, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        IsOpen = await setUp.IsOpenAsync(Key, cancel);
        var address = AccountForm.Check(ModelState, Name, Email);
        return IsOpen && address is not null && await setUp.RunAsync(Key, Name!.Trim(), address, cancel) ? LocalRedirect("/desk/account") : Page();
    }
}
