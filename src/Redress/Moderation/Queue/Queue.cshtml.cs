using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Moderation.Queue;

/// <summary>Everything that waits to be looked at, the most urgent first.</summary>
[DeskRole(Role.Moderator)]
internal sealed class QueueModel(ListCases list, ClaimCases claim, ServiceLevels levels, ModerationKinds kinds, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "view")]
    public CaseView Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public Guid Account => User.AsDecider().Account;

    public IReadOnlyList<ModerationKind> Kinds => kinds.All;

    public IReadOnlyList<QueuedCase> Cases { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyDictionary<CaseView, int> Counts { get; private set; } = new Dictionary<CaseView, int>();

    public IReadOnlyList<ServiceLevel> Levels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        (Cases, Total) = await list.RunAsync(new CaseQuery(Show, Kind, Words, Number), Account, cancel);
        Counts = await list.CountAsync(Account, cancel);
        Levels = await levels.RunAsync(cancel);
    }

    public async Task<IActionResult> OnPostClaimAsync(Id<ModerationCase>[] id, CancellationToken cancel)
    {
        var count = await claim.RunAsync(id, User, cancel);
        Notice = id is [] ? texts["Select what you want to claim first."]
            : count == id.Length ? texts.Count(count, "{0} is yours now.", "{0} are yours now.")
            : texts["{0} of {1} are yours now; somebody else is at the others, or they are your own.", count, id.Length];
        return BackToList();
    }

    public async Task<IActionResult> OnPostReleaseAsync(Id<ModerationCase>[] id, CancellationToken cancel)
    {
        var count = await claim.ReleaseAsync(id, User, cancel);
        Notice = id is [] ? texts["Select what you want to give back first."] : texts.Count(count, "{0} is free again.", "{0} are free again.");
        return BackToList();
    }

    /// <summary>The address of a view, with the filters kept.</summary>
    public string Address(CaseView view, int number = 1, string? handler = null) =>
        QueryHelpers.AddQueryString("/desk/moderation", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["view"] = view is CaseView.Waiting ? null : $"{view}",
            ["kind"] = Kind,
            ["q"] = Words,
            ["page-number"] = number > 1 ? $"{number}" : null,
            ["handler"] = handler,
        });

    public string NameOf(CaseView view) => view switch
    {
        CaseView.Waiting => texts["Waiting"],
        CaseView.Mine => texts["Mine"],
        CaseView.SecondLook => texts["Second look"],
        CaseView.Appeals => texts["Appeals"],
        CaseView.Decided => texts["Decided"],
    };

    private RedirectResult BackToList() => Redirect(Address(Show, Number));
}
