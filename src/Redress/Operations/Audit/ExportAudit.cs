using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Redress.Platform;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Operations.Audit;

internal enum AuditFormat
{
    Csv,
    JsonLines,
}

/// <summary>Writes entries as a file. That it was done is itself an entry, made before the first byte goes out.</summary>
internal sealed class ExportAudit(RedressDb db, TimeProvider clock)
{
    public async Task RunAsync(AuditQuery query, AuditFormat format, ClaimsPrincipal user, TextWriter output, CancellationToken cancel)
    {
        var entries = query.Of(db.Set<AuditEntry>().AsNoTracking());
        db.Audit(user, clock.GetUtcNow(), "audit.exported", "audit", after: new { Format = $"{format}", Entries = await entries.CountAsync(cancel), Query = query });
        await db.SaveChangesAsync(cancel);

        if (format is AuditFormat.Csv)
        {
            await output.WriteAsync(CsvLine.Of("id", "at", "account", "who", "what", "subject", "before", "after"));
        }

        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        {
            await output.WriteAsync(format switch
            {
                AuditFormat.Csv => Csv(entry),
                AuditFormat.JsonLines => $"{Json(entry)}\n",
            });
        }
    }

    private static string Csv(AuditEntry entry) => CsvLine.Of(
        entry.Id.ToString(CultureInfo.InvariantCulture), entry.At.ToString("O", CultureInfo.InvariantCulture), $"{entry.AccountId}", entry.Who, entry.What, entry.Subject, entry.Before, entry.After);

    private static string Json(AuditEntry entry) => JsonSerializer.Serialize(
        new { entry.Id, entry.At, entry.AccountId, entry.Who, entry.What, entry.Subject, Before = Node(entry.Before), After = Node(entry.After) }, JsonSerializerOptions.Web);

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);
}
