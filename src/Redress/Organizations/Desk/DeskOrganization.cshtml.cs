using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Organizations;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Organizations.Desk;

/// <summary>One organization at the desk: its facts, whether it was verified, and the one it may be merged into. <c>new</c> adds one.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskOrganizationModel(RedressDb db, ReadOrganization read, ChangeOrganization change, Texts texts) : PageModel
{
    private const int LongestVerified = 500;

    [TempData]
    public string? Notice { get; set; }

    /// <summary>Null for a new one.</summary>
    public Organization? Organization { get; private set; }

    public OrganizationForm Form { get; private set; } = new();

    public IReadOnlyList<Organization> Like { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        Form = Organization is { } organization ? OrganizationForm.Of(organization.Facts) : Form;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, OrganizationForm form, int version, CancellationToken cancel)
    {
        ModelState.Clear();

        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        Form = form;
        var (facts, problems) = read.Read(form);

        if (facts is null)
        {
            foreach (var problem in problems)
            {
                ModelState.AddModelError(problem.Field, texts[problem.Text, [.. problem.Values]]);
            }

            return Page();
        }

        return Organization is null
            ? Done((await change.AddAsync(facts, User, cancel)).Slug, texts["It is listed now."])
            : Done(slug, await change.WriteAsync(slug, facts, version, User, cancel), texts["Saved."]);
    }

    public async Task<IActionResult> OnPostVerifyAsync(string slug, string? what, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(what) || what.Trim().Length > LongestVerified)
        {
            ModelState.Clear();
            ModelState.AddModelError("What", texts["Say what you looked at, in up to {0} characters: readers see it.", LongestVerified]);
            return await OnGetAsync(slug, cancel);
        }

        return Done(slug, await change.VerifyAsync(slug, what.Trim(), User, cancel), texts["Marked as verified."]);
    }

    public async Task<IActionResult> OnPostTakeDownAsync(string slug, CancellationToken cancel) =>
        Done(slug, await change.TakeDownAsync(slug, User, cancel), texts["It is no longer listed."]);

    public async Task<IActionResult> OnPostPublishAsync(string slug, CancellationToken cancel) =>
        Done(slug, await change.PublishAsync(slug, User, cancel), texts["It is listed now."]);

    public async Task<IActionResult> OnPostMergeAsync(string slug, string? into, CancellationToken cancel) =>
        await change.MergeAsync(slug, into?.Trim() ?? "", User, cancel) switch
        {
            ChangeOrganizationAnswer.Done => Done(into!.Trim(), texts["The two are one now."]),
            _ => Done(slug, texts["Give the address of another organization that is published."]),
        };

    private IActionResult Done(string slug, ChangeOrganizationAnswer answer, string done) => answer switch
    {
        ChangeOrganizationAnswer.Done => Done(slug, done),
        ChangeOrganizationAnswer.NotFound => NotFound(),
        ChangeOrganizationAnswer.NotPossible => Done(slug, texts["Nothing was changed: somebody else changed it since you opened the page."]),
    };

    private RedirectResult Done(string slug, string notice)
    {
        Notice = notice;
        return Redirect($"/desk/organizations/{slug}");
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        if (slug is "new")
        {
            return true;
        }

        Organization = await db.Set<Organization>().AsNoTracking().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Slug == slug && o.Status != OrganizationStatus.Unconfirmed, cancel);
        Like = Organization is null ? [] : await Duplicates.OfAsync(db, Organization, cancel);
        return Organization is not null;
    }
}
