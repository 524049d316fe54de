using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Letters;
using Redress.Domain.Stories;

namespace Redress.Letters;

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters").HasOne<Story>().WithMany().HasForeignKey(letter => letter.StoryId);
        builder.Property(letter => letter.Language).HasMaxLength(20);
        builder.HasIndex(letter => letter.WrittenAt);
        builder.HasIndex(letter => letter.EndedAt);
        builder.HasMany(letter => letter.Recipients).WithOne().HasForeignKey(recipient => recipient.LetterId);
        builder.HasMany(letter => letter.Deliveries).WithOne().HasForeignKey(delivery => delivery.LetterId);
        builder.HasMany(letter => letter.Likeness).WithOne().HasForeignKey(likeness => likeness.LetterId);
    }
}

internal sealed class LetterRecipientTable : IEntityTypeConfiguration<LetterRecipient>
{
    public void Configure(EntityTypeBuilder<LetterRecipient> builder)
    {
        builder.ToTable("LetterRecipients").HasKey(recipient => new { recipient.LetterId, recipient.OfficialId });
        builder.Property(recipient => recipient.OfficialId).HasMaxLength(100);
        builder.Property(recipient => recipient.State).HasMaxLength(2);
    }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("Deliveries").HasIndex(delivery => new { delivery.LetterId, delivery.OfficialId, delivery.Route }).IsUnique();
        builder.HasIndex(delivery => new { delivery.StoryId, delivery.Status });
        builder.HasIndex(delivery => new { delivery.OfficialId, delivery.Status });
        builder.Property(delivery => delivery.OfficialId).HasMaxLength(100);
        builder.Property(delivery => delivery.State).HasMaxLength(2);
        builder.Property(delivery => delivery.Status).IsConcurrencyToken();
    }
}

internal sealed class LetterLikenessTable : IEntityTypeConfiguration<LetterLikeness>
{
    public void Configure(EntityTypeBuilder<LetterLikeness> builder)
    {
        builder.ToTable("LetterLikeness").HasKey(likeness => new { likeness.LetterId, likeness.Band });
        builder.HasIndex(likeness => new { likeness.StoryId, likeness.Band, likeness.Value });
    }
}

internal sealed class LetterClaimTable : IEntityTypeConfiguration<LetterClaim>
{
    public void Configure(EntityTypeBuilder<LetterClaim> builder)
    {
        builder.ToTable("LetterClaims").HasKey(claim => claim.Key);
        builder.Property(claim => claim.Key).HasMaxLength(32);
        builder.HasIndex(claim => claim.Until);
    }
}

internal sealed class LetterReplyTable : IEntityTypeConfiguration<LetterReply>
{
    public void Configure(EntityTypeBuilder<LetterReply> builder)
    {
        builder.ToTable("LetterReplies").HasIndex(reply => new { reply.LetterId, reply.OfficialId }).IsUnique();
        builder.HasIndex(reply => reply.OfficialId);
        builder.HasIndex(reply => reply.TextStatus);
        builder.Property(reply => reply.OfficialId).HasMaxLength(100);
        builder.HasOne<Letter>().WithMany().HasForeignKey(reply => reply.LetterId);
    }
}

internal sealed class LetterTemplateTable : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.ToTable("LetterTemplates").HasMany(template => template.Versions).WithOne().HasForeignKey(version => version.TemplateId);
        builder.HasOne<Story>().WithMany().HasForeignKey(template => template.StoryId);
        builder.Property(template => template.TopicId).HasMaxLength(64);
        builder.HasIndex(template => template.TopicId);
        builder.Ignore(template => template.Current);
    }
}

internal sealed class LetterTemplateVersionTable : IEntityTypeConfiguration<LetterTemplateVersion>
{
    public void Configure(EntityTypeBuilder<LetterTemplateVersion> builder) =>
        builder.ToTable("LetterTemplateVersions").HasKey(version => new { version.TemplateId, version.Number });
}
