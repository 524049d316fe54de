using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Deliver;

internal sealed class DeliveryTable : IEntityTypeConfiguration<PetitionDelivery>
{
    public void Configure(EntityTypeBuilder<PetitionDelivery> builder)
    {
        builder.ToTable("PetitionDeliveries");
        builder.Property(delivery => delivery.MadeBy).HasMaxLength(200);
        builder.Property(delivery => delivery.DeliveredBy).HasMaxLength(PetitionDelivery.LongestName);
        builder.Property(delivery => delivery.Note).HasMaxLength(PetitionDelivery.LongestNote);
        builder.Property(delivery => delivery.EvidenceUrl).HasMaxLength(PetitionDelivery.LongestUrl);
        builder.Property(delivery => delivery.PackageHash).HasMaxLength(32);
        builder.HasIndex(delivery => new { delivery.PetitionId, delivery.MadeAt });
        builder.HasOne<Petition>().WithMany().HasForeignKey(delivery => delivery.PetitionId);
    }
}
