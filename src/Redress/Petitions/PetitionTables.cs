using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;

namespace Redress.Petitions;

internal sealed class PetitionTable : IEntityTypeConfiguration<Petition>
{
    public void Configure(EntityTypeBuilder<Petition> builder)
    {
        builder.ToTable("Petitions");
        builder.Property(petition => petition.Slug).HasMaxLength(100);
        builder.Property(petition => petition.State).HasMaxLength(2);
        builder.HasIndex(petition => petition.Slug).IsUnique();
        builder.HasIndex(petition => new { petition.Status, petition.OpenedAt });
        builder.HasIndex(petition => petition.StoryId);
        builder.HasIndex(petition => petition.OwnerId);
        builder.Ignore(petition => petition.Text);
        builder.HasOne<Story>().WithMany().HasForeignKey(petition => petition.StoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(petition => petition.Versions).WithOne().HasForeignKey(version => version.PetitionId);
        builder.HasMany(petition => petition.Milestones).WithOne().HasForeignKey(milestone => milestone.PetitionId);
    }
}

internal sealed class PetitionVersionTable : IEntityTypeConfiguration<PetitionVersion>
{
    public void Configure(EntityTypeBuilder<PetitionVersion> builder)
    {
        builder.ToTable("PetitionVersions");
        builder.HasKey(version => new { version.PetitionId, version.Number });
        builder.Ignore(version => version.Text).Ignore(version => version.TextHash);
    }
}

internal sealed class MilestoneTable : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("Milestones");
        builder.HasKey(milestone => new { milestone.PetitionId, milestone.Signatures });
    }
}

internal sealed class SignatureTable : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("Signatures");
        builder.Property(signature => signature.Region).HasMaxLength(8);
        builder.Property(signature => signature.Language).HasMaxLength(8);
        builder.Ignore(signature => signature.Counts);
        builder.HasOne<Petition>().WithMany().HasForeignKey(signature => signature.PetitionId);

        // The last word on one signature per address.
        builder.HasIndex(signature => new { signature.PetitionId, signature.EmailKey, signature.NameKey }).IsUnique();

        // The outbox of confirmation mails: only rows that wait are in it.
        builder.HasIndex(signature => signature.MailDueAt).HasFilter("\"MailDueAt\" IS NOT NULL");
    }
}
