using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Counting;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Operations.Numbers;

/// <summary>What was read, signed, written and followed, per day and per story.</summary>
[DeskRole(Role.Editor, Role.Moderator)]
internal sealed class NumbersModel(ReadNumbers read, Texts texts) : PageModel
{
    public static IReadOnlyList<int> Periods { get; } = [30, 90, 365];

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    [BindProperty(SupportsGet = true)]
    public string? Story { get; set; }

    public NumbersOf Numbers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Days = Periods.Contains(Days) ? Days : 30;

        if (await read.RunAsync(Days, Story, cancel) is not { } numbers)
        {
            return NotFound();
        }

        Numbers = numbers;
        return Page();
    }

    public string NameOf(string what) => what switch
    {
        Counted.Read => texts["Pages read"],
        Counted.Signed => texts["Signatures confirmed"],
        Counted.Written => texts["Letters written"],
        Counted.Followed => texts["Follows begun"],
        _ => what,
    };

    public static string Address(string path, int days, string? story) => $"{path}?days={days}{(story is null ? "" : $"&story={Uri.EscapeDataString(story)}")}";
}
