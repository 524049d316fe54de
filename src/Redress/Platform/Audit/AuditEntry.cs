using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Platform.Database;

namespace Redress.Platform.Audit;

/// <summary>One change by a person at the desk or on the server: who, what, to what, before and after, when. Rows are only ever added.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; null for a command on the server.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name the person had then.</summary>
    public required string Who { get; init; }

    /// <summary>A stable name: "story.published".</summary>
    public required string What { get; init; }

    /// <summary>What was changed: "stories/mill-street-bridge".</summary>
    public required string Subject { get; init; }

    /// <summary>As JSON; null where there was nothing. Never a reader's personal data.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("Audit");
        builder.Property(entry => entry.Who).HasMaxLength(200);
        builder.Property(entry => entry.What).HasMaxLength(100);
        builder.Property(entry => entry.Subject).HasMaxLength(300);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => entry.Subject);
    }
}

internal static class Auditing
{
    /// <summary>Adds an entry to the transaction that makes the change.</summary>
    /// <param name="db">Saves the change.</param>
    /// <param name="by">Who is signed in.</param>
    /// <param name="at">Now.</param>
    /// <param name="what">A stable name: "story.published".</param>
    /// <param name="subject">What is changed: "stories/mill-street-bridge".</param>
    /// <param name="before">What it was, to be kept as JSON.</param>
    /// <param name="after">What it is now.</param>
    public static void Audit(this RedressDb db, ClaimsPrincipal by, DateTimeOffset at, string what, string subject, object? before = null, object? after = null) =>
        db.Add(new AuditEntry
        {
            At = at,
            AccountId = Guid.TryParse(by.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
            Who = by.Identity?.Name ?? "the server's command line",
            What = what,
            Subject = subject,
            Before = Json(before),
            After = Json(after),
        });

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
