using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Moderation;
using Redress.Platform.Web.Languages;

namespace Redress.Moderation.Appeal;

/// <summary>The page behind the link in the mail that tells of a rejection. Opening it does nothing; the button appeals.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class AppealModel(AppealDecision appeal, ModerationKinds kinds, ModerationSettings settings, Texts texts, TimeProvider clock) : PageModel
{
    public ModerationCase Case { get; private set; } = null!;

    public RejectionReason? Reason { get; private set; }

    public bool IsOpen => Case.CanBeAppealed(clock.GetUtcNow(), settings.AppealWindow);

    public DateTimeOffset Until => Case.DecidedAt.GetValueOrDefault() + settings.AppealWindow;

    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        switch (await appeal.RunAsync(token, Text, cancel))
        {
            case AppealAnswer.NoSuchCase:
                return NotFound();
            case AppealAnswer.TextMissing:
                ModelState.AddModelError("text", texts["Write why we should look again."]);
                return await ShowAsync(token, cancel);
            case AppealAnswer.TextTooLong:
                ModelState.AddModelError("text", texts["Shorten your text to {0} characters.", AppealDecision.LongestText]);
                return await ShowAsync(token, cancel);
            case AppealAnswer.Appealed or AppealAnswer.CannotBeAppealed:
                return Redirect($"/moderation/appeal/{token}");
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancel)
    {
        if (await appeal.FindAsync(token, cancel) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        Reason = kinds.Find(found.Kind)?.Kind.Reason(found.Outcome?.Reason);
        return Page();
    }
}
