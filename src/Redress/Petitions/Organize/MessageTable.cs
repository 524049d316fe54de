using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Organize;

internal sealed class MessageTable : IEntityTypeConfiguration<PetitionMessage>
{
    public void Configure(EntityTypeBuilder<PetitionMessage> builder)
    {
        builder.ToTable("PetitionMessages");
        builder.HasKey(message => new { message.PetitionId, message.Number });
        builder.Property(message => message.Title).HasMaxLength(PetitionMessage.LongestTitle);
        builder.Property(message => message.Text).HasMaxLength(PetitionMessage.LongestText);
        builder.Property(message => message.SentBy).HasMaxLength(200);
        builder.HasOne<Petition>().WithMany().HasForeignKey(message => message.PetitionId);
    }
}
