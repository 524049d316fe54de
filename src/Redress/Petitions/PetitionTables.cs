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
        builder.Property(petition => petition.RejectedFor).HasMaxLength(64);
        builder.Ignore(petition => petition.Text).Ignore(petition => petition.AwaitsResponseSince);

        // Of two people who take a step at once, one is told.
        builder.Property(petition => petition.Status).IsConcurrencyToken();
        builder.Property(petition => petition.Version).IsConcurrencyToken();
        builder.HasOne<Story>().WithMany().HasForeignKey(petition => petition.StoryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(petition => petition.Versions).WithOne().HasForeignKey(version => version.PetitionId);
        builder.HasMany(petition => petition.Milestones).WithOne().HasForeignKey(milestone => milestone.PetitionId);
        builder.HasMany(petition => petition.Outcomes).WithOne().HasForeignKey(outcome => outcome.PetitionId);
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

internal sealed class PetitionOutcomeTable : IEntityTypeConfiguration<PetitionOutcome>
{
    public void Configure(EntityTypeBuilder<PetitionOutcome> builder)
    {
        builder.ToTable("PetitionOutcomes");
        builder.Property(outcome => outcome.Id).ValueGeneratedNever();
        builder.HasOne<Story>().WithMany().HasForeignKey(outcome => outcome.StoryId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class PetitionStarterTable : IEntityTypeConfiguration<PetitionStarter>
{
    public void Configure(EntityTypeBuilder<PetitionStarter> builder)
    {
        builder.ToTable("PetitionStarters").HasKey(starter => starter.PetitionId);
        builder.Property(starter => starter.Language).HasMaxLength(8);
        builder.HasIndex(starter => starter.EmailKey);
        builder.HasOne<Petition>().WithOne().HasForeignKey<PetitionStarter>(starter => starter.PetitionId);
    }
}

internal sealed class PetitionSponsorTable : IEntityTypeConfiguration<PetitionSponsor>
{
    public void Configure(EntityTypeBuilder<PetitionSponsor> builder)
    {
        builder.ToTable("PetitionSponsors");
        builder.Property(sponsor => sponsor.Id).ValueGeneratedNever();
        builder.Property(sponsor => sponsor.Language).HasMaxLength(8);
        builder.HasOne<Petition>().WithMany().HasForeignKey(sponsor => sponsor.PetitionId);

        // One address backs a petition once.
        builder.HasIndex(sponsor => new { sponsor.PetitionId, sponsor.EmailKey }).IsUnique();
    }
}

internal sealed class ExternalPetitionTable : IEntityTypeConfiguration<ExternalPetition>
{
    public void Configure(EntityTypeBuilder<ExternalPetition> builder)
    {
        builder.ToTable("ExternalPetitions");
        builder.Property(petition => petition.Id).ValueGeneratedNever();
        builder.Property(petition => petition.Title).HasMaxLength(ExternalPetition.LongestTitle);
        builder.Property(petition => petition.Url).HasMaxLength(ExternalPetition.LongestUrl);
        builder.Property(petition => petition.Addressee).HasMaxLength(ExternalPetition.LongestAddressee);
        builder.Ignore(petition => petition.Host);
        builder.HasOne<Story>().WithMany().HasForeignKey(petition => petition.StoryId);

        // A page is listed once for a story.
        builder.HasIndex(petition => new { petition.StoryId, petition.Url }).IsUnique();
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

        // Few show their names, and the page shows the last of them.
        builder.HasIndex(signature => new { signature.PetitionId, signature.ConfirmedAt }).HasFilter("\"ShowsName\"");

        // The outbox of confirmation mails: only rows that wait are in it.
        builder.HasIndex(signature => signature.MailDueAt).HasFilter("\"MailDueAt\" IS NOT NULL");
    }
}
