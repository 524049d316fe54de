using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Newsroom;

namespace Redress.Newsroom.Sources;

internal sealed class SourceTable : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.HasIndex(source => source.Url).IsUnique();
        builder.HasIndex(source => source.NextPollAt);
    }
}

internal sealed class SourceEntryTable : IEntityTypeConfiguration<SourceEntry>
{
    public void Configure(EntityTypeBuilder<SourceEntry> builder)
    {
        builder.ToTable("SourceEntries");
        builder.Property(entry => entry.Key).HasMaxLength(64);
        builder.HasKey(entry => new { entry.SourceId, entry.Key });
        builder.HasOne<Source>().WithMany().HasForeignKey(entry => entry.SourceId);
    }
}
