using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Count;

/// <summary>How many signatures of a region count, as one node added them up; the nodes' rows together are the number.</summary>
internal sealed class PetitionCount
{
    public required Id<Petition> PetitionId { get; init; }

    public required string Region { get; init; }

    /// <summary>Each node has rows of its own, so that none waits for another.</summary>
    public required int Node { get; init; }

    public long Count { get; set; }
}

internal sealed class PetitionCountTable : IEntityTypeConfiguration<PetitionCount>
{
    public void Configure(EntityTypeBuilder<PetitionCount> builder)
    {
        builder.ToTable("PetitionCounts");
        builder.HasKey(count => new { count.PetitionId, count.Region, count.Node });
        builder.Property(count => count.Region).HasMaxLength(8);
        builder.HasOne<Petition>().WithMany().HasForeignKey(count => count.PetitionId);
    }
}
