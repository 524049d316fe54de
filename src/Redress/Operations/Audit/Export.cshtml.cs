using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Operations.Audit;

/// <summary>Takes entries out as a file; who does so signs in again first, and it is noted.</summary>
[DeskRole(Role.Administrator)]
[RecentSignIn]
internal sealed class ExportModel(RedressDb db, ExportAudit export, TimeProvider clock) : PageModel
{
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

    public int Total { get; private set; }

    private AuditQuery Query => new(Who, What, Subject, From, To);

    public async Task OnGetAsync(CancellationToken cancel) => Total = await Query.Of(db.Set<AuditEntry>()).CountAsync(cancel);

    public async Task<IActionResult> OnPostAsync(AuditFormat format, CancellationToken cancel)
    {
        Response.ContentType = format is AuditFormat.Csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=audit-{clock.GetUtcNow():yyyy-MM-dd}.{(format is AuditFormat.Csv ? "csv" : "jsonl")}";
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await export.RunAsync(Query, format, User, writer, cancel);
        return new EmptyResult();
    }
}
