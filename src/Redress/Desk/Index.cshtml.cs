using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Web;

namespace Redress.Desk;

/// <summary>The desk opens at the first place a person may use.</summary>
[DeskRole(Role.Editor, Role.Moderator, Role.Organizer)]
internal sealed class IndexModel(IEnumerable<DeskMenuItem> menu) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(menu
        .Where(item => User.IsInRole($"{Role.Administrator}") || item.Roles.Any(role => User.IsInRole($"{role}")))
        .OrderBy(item => item.Rank).Select(item => item.Path).FirstOrDefault() ?? "/desk/account");
}
