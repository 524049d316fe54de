using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;

namespace Redress.Commitments;

internal sealed class CommitmentTable : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("Commitments");
        builder.Property(commitment => commitment.Slug).HasMaxLength(100);
        builder.Property(commitment => commitment.PersonSlug).HasMaxLength(100);
        builder.HasIndex(commitment => commitment.Slug).IsUnique();
        builder.HasIndex(commitment => commitment.LineId).IsUnique();
        builder.HasIndex(commitment => commitment.PersonSlug);
        builder.HasIndex(commitment => new { commitment.Status, commitment.ChangedAt });
        builder.HasOne<Story>().WithMany().HasForeignKey(commitment => commitment.StoryId);
        builder.HasMany(commitment => commitment.History).WithOne().HasForeignKey(change => change.CommitmentId);
    }
}

internal sealed class CommitmentChangeTable : IEntityTypeConfiguration<CommitmentChange>
{
    public void Configure(EntityTypeBuilder<CommitmentChange> builder)
    {
        builder.ToTable("CommitmentChanges");
        builder.OwnsOne(change => change.Evidence);
    }
}

internal sealed class UnknownTable : IEntityTypeConfiguration<Unknown>
{
    public void Configure(EntityTypeBuilder<Unknown> builder)
    {
        builder.ToTable("Unknowns");
        builder.Property(unknown => unknown.Slug).HasMaxLength(100);
        builder.HasIndex(unknown => unknown.Slug).IsUnique();
        builder.HasIndex(unknown => unknown.LineId).IsUnique();
        builder.HasIndex(unknown => new { unknown.Status, unknown.ChangedAt });
        builder.HasOne<Story>().WithMany().HasForeignKey(unknown => unknown.StoryId);
        builder.HasMany(unknown => unknown.History).WithOne().HasForeignKey(change => change.UnknownId);
    }
}

internal sealed class UnknownChangeTable : IEntityTypeConfiguration<UnknownChange>
{
    public void Configure(EntityTypeBuilder<UnknownChange> builder)
    {
        builder.ToTable("UnknownChanges");
        builder.OwnsOne(change => change.Evidence);
    }
}

internal sealed class EvidenceSuggestionTable : IEntityTypeConfiguration<EvidenceSuggestion>
{
    public void Configure(EntityTypeBuilder<EvidenceSuggestion> builder)
    {
        builder.ToTable("EvidenceSuggestions");
        builder.HasIndex(suggestion => new { suggestion.CommitmentId, suggestion.StoryId, suggestion.Sentence }).IsUnique();
        builder.HasIndex(suggestion => new { suggestion.UnknownId, suggestion.StoryId, suggestion.Sentence }).IsUnique();
        builder.HasIndex(suggestion => suggestion.Status);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(suggestion => suggestion.CommitmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Unknown>().WithMany().HasForeignKey(suggestion => suggestion.UnknownId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Story>().WithMany().HasForeignKey(suggestion => suggestion.StoryId);
    }
}

internal sealed class RepeatedLineTable : IEntityTypeConfiguration<RepeatedLine>
{
    public void Configure(EntityTypeBuilder<RepeatedLine> builder)
    {
        builder.ToTable("RepeatedLines");
        builder.HasKey(line => line.LineId);
        builder.HasOne<Commitment>().WithMany().HasForeignKey(line => line.CommitmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Unknown>().WithMany().HasForeignKey(line => line.UnknownId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Story>().WithMany().HasForeignKey(line => line.StoryId);
    }
}
