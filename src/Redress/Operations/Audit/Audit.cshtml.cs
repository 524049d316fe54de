using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Operations.Audit;

/// <summary>Who changed what, when, and what it was before.</summary>
[DeskRole(Role.Administrator)]
internal sealed class AuditModel(RedressDb db) : PageModel
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public bool More => Number * PerPage < Total;

    public bool IsFiltered => Who is not null || What is not null || Subject is not null || From is not null || To is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 100_000);
        var found = new AuditQuery(Who, What, Subject, From, To).Of(db.Set<AuditEntry>().AsNoTracking());
        Total = await found.CountAsync(cancel);
        Entries = await found.Skip((Number - 1) * PerPage).Take(PerPage).ToListAsync(cancel);
    }

    /// <summary>The address of the same search on another page.</summary>
    public string Address(string path, int number = 1) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["who"] = Who,
        ["what"] = What,
        ["subject"] = Subject,
        ["from"] = From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["page-number"] = number > 1 ? $"{number}" : null,
    });
}
