using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Platform.Settings;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Operations.Settings;

/// <summary>What the desk is called, how it looks, how it sends mail and how long it keeps what.</summary>
[DeskRole(Role.Administrator)]
internal sealed class SettingsModel(AllSettings all, ChangeSettings change, TryMailServer test, Texts texts) : PageModel
{
    private Dictionary<string, string> _typed = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Groups => all.Groups;

    [TempData]
    public string? Notice { get; set; }

    /// <summary>Where the test mail goes; the person's own address where nothing was typed.</summary>
    [BindProperty]
    public string? To { get; set; }

    public void OnGet() => To = User.FindFirstValue(ClaimTypes.Email);

    public IEnumerable<Setting> Of(string group) => all.Of(group);

    public bool IsOverridden(Setting setting) => all.IsOverridden(setting.Key);

    /// <summary>What the form shows: what was typed, else what holds; never a secret.</summary>
    public string ValueOf(Setting setting) =>
        _typed.TryGetValue(setting.Key, out var typed) ? typed
        : all.ValueOf(setting) is var value && setting.Form is SettingForm.Secret && value is not "" ? ChangeSettings.Kept : value;

    /// <summary>The id of a setting's field.</summary>
    public static string IdOf(string key) => key.Replace(':', '-');

    public async Task<IActionResult> OnPostAsync(string group, CancellationToken cancel)
    {
        _typed = all.Of(group).Where(setting => !all.IsOverridden(setting.Key)).ToDictionary(setting => setting.Key, Typed, StringComparer.OrdinalIgnoreCase);
        var problems = await change.RunAsync(group, _typed, User, cancel);

        foreach (var problem in problems)
        {
            ModelState.AddModelError(IdOf(problem.Key), $"{texts[all.Find(problem.Key).Name]}: {texts[problem.Text, [.. problem.Values]]}");
        }

        if (problems.Count > 0)
        {
            return Page();
        }

        Notice = texts["Saved. It holds from now on."];
        return Redirect($"/desk/settings#group-{IdOf(group)}");
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(To, null, out var address))
        {
            ModelState.AddModelError("To", texts["Write an e-mail address such as name@example.org."]);
            return Page();
        }

        if (await test.RunAsync(address, User, cancel) is { } why)
        {
            ModelState.AddModelError("To", texts["The test mail did not go: {0}", why]);
            return Page();
        }

        Notice = texts["The mail server took the test mail for {0}.", address];
        return Redirect("/desk/settings#group-Mail");
    }

    private string Typed(Setting setting) => setting.Form switch
    {
        SettingForm.Tick => Request.Form[setting.Key] == "true" ? "true" : "false",
        SettingForm.Several => string.Join(',', Request.Form[setting.Key].AsEnumerable()),
        _ => Request.Form[setting.Key].ToString(),
    };
}
