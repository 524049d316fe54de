using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redress.Topics.Edit;

/// <summary>A text a pack of the desk's own once had.</summary>
internal sealed class PackVersion
{
    public long Id { get; init; }

    public required string PackId { get; init; }

    /// <summary>Null where the desk went back to the bundled pack or removed its own.</summary>
    public string? Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }
}

internal sealed class PackVersionTable : IEntityTypeConfiguration<PackVersion>
{
    public void Configure(EntityTypeBuilder<PackVersion> builder)
    {
        builder.ToTable("PackVersions");
        builder.Property(version => version.PackId).HasMaxLength(100);
        builder.Property(version => version.Who).HasMaxLength(200);
        builder.HasIndex(version => new { version.PackId, version.Id });
    }
}
