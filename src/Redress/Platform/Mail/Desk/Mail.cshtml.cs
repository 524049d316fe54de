using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Mail.Desk;

/// <summary>Mail as administrators see it: whether it goes, what was given up, and without a mail server the messages themselves.</summary>
[DeskRole]
internal sealed class MailModel(
    RedressDb db, MailSettings settings, MailFolder folder, SendTestMail test, Suppressions suppressions, JobQueue jobs, JobSignal signal, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public string? Address { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public MailFigures Figures { get; private set; } = null!;

    public IReadOnlyList<StoredMessage> Messages { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>The mail server, without name and password; null where messages go to a folder.</summary>
    public string? Server => settings.Url is { } url ? $"{url.Scheme}://{url.Authority}" : null;

    public string Folder => settings.Folder;

    public string From => settings.From.ToString();

    public bool IsWrong(string field) => ModelState.GetFieldValidationState(field) is ModelValidationState.Invalid;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Max(1, Number);
        Figures = await MailFigures.OfAsync(db, clock.GetUtcNow(), cancel);

        if (settings.IsFolder)
        {
            (Messages, HasMore) = await folder.PageAsync(Number, cancel);
        }
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(Address, CultureInfo.InvariantCulture, out var to))
        {
            return await ShowProblemAsync("Test", cancel);
        }

        db.Audit(User, clock.GetUtcNow(), "mail.tested", "mail");
        await test.RunAsync(to, cancel);
        return Done(texts["The test is on its way. If it does not arrive within a minute, look below for why."]);
    }

    public async Task<IActionResult> OnPostRetryAsync(long job, CancellationToken cancel)
    {
        db.Audit(User, clock.GetUtcNow(), "mail.retried", $"jobs/{job.ToString(CultureInfo.InvariantCulture)}");
        await db.SaveChangesAsync(cancel);

        if (!await jobs.ReviveAsync(job, cancel))
        {
            return Done(texts["That mail is not waiting here any more."]);
        }

        signal.Raise();
        return Done(texts["It is being tried again."]);
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(Address, CultureInfo.InvariantCulture, out var address))
        {
            return await ShowProblemAsync("Release", cancel);
        }

        if (!await suppressions.ReleaseAsync(address, cancel))
        {
            return Done(texts["That address was not on the list."]);
        }

        // Whose address it is stands nowhere, not even here.
        db.Audit(User, clock.GetUtcNow(), "mail.released", "mail/suppressed");
        await db.SaveChangesAsync(cancel);
        return Done(texts["The address may get mail again."]);
    }

    public string Name(SuppressionReason reason) => reason switch
    {
        SuppressionReason.Bounced => texts["no such mailbox"],
        SuppressionReason.Complained => texts["its reader complained"],
        SuppressionReason.Unsubscribed => texts["wants no mail"],
    };

    public string Name(MailState state) => state switch
    {
        MailState.Waiting => texts["waiting for its day"],
        MailState.Sent => texts["sent"],
        MailState.Refused => texts["refused: no such mailbox"],
        MailState.Suppressed => texts["not sent: suppressed"],
        MailState.Expired => texts["given up after a week of waiting"],
        MailState.Bounced => texts["came back"],
        MailState.Complained => texts["complained about"],
    };

    private RedirectToPageResult Done(string notice)
    {
        Notice = notice;
        return RedirectToPage();
    }

    private async Task<PageResult> ShowProblemAsync(string field, CancellationToken cancel)
    {
        ModelState.AddModelError(field, "Enter an e-mail address, like ana@example.org.");
        await OnGetAsync(cancel);
        return Page();
    }
}
