using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Organizations;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Organizations.Desk;

/// <summary>All organizations, whatever their state, and those that may be one.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskOrganizationsModel(RedressDb db) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganizationStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    [TempData]
    public string? Notice { get; set; }

    public IReadOnlyList<Organization> Organizations { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>Published ones with one name, or one host in their website.</summary>
    public IReadOnlyList<IReadOnlyList<Organization>> Alike { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        var found = db.Set<Organization>().AsNoTracking().Where(o => o.Status != OrganizationStatus.Unconfirmed && (Status == null || o.Status == Status));
        found = string.IsNullOrWhiteSpace(Q) ? found : found.Containing(Q.Trim(), o => o.Name, o => o.About, o => o.Slug);
        var page = await found.OrderBy(o => o.Name).ThenBy(o => o.Slug).Skip((Number - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        (Organizations, More) = ([.. page.Take(PageSize)], page.Count > PageSize);
        var published = await db.Set<Organization>().AsNoTracking().Where(o => o.Status == OrganizationStatus.Published).OrderBy(o => o.AddedAt).ToListAsync(cancel);
        Alike = [.. published.GroupBy(o => o.Name, StringComparer.OrdinalIgnoreCase)
            .Concat(published.Where(o => o.Website is not null).GroupBy(o => Duplicates.HostOf(o.Website)!, StringComparer.OrdinalIgnoreCase))
            .Where(group => group.Skip(1).Any()).Select(group => (IReadOnlyList<Organization>)[.. group])
            .DistinctBy(group => string.Join(' ', group.Select(o => o.Slug)), StringComparer.Ordinal)];
    }
}
