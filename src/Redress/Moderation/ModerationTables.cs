using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Moderation;

namespace Redress.Moderation;

internal sealed class ModerationCaseTable : IEntityTypeConfiguration<ModerationCase>
{
    public const int LongestTitle = 300;
    public const int LongestExcerpt = 1000;

    public void Configure(EntityTypeBuilder<ModerationCase> builder)
    {
        builder.ToTable("ModerationCases");
        builder.Property(@case => @case.Kind).HasMaxLength(32);
        builder.Property(@case => @case.Title).HasMaxLength(LongestTitle);
        builder.Property(@case => @case.Excerpt).HasMaxLength(LongestExcerpt);
        builder.Property(@case => @case.Link).HasMaxLength(300);
        builder.Property(@case => @case.Language).HasMaxLength(35);
        builder.Property(@case => @case.ClaimedByName).HasMaxLength(200);
        builder.Property(@case => @case.Version).IsConcurrencyToken();
        builder.HasMany(@case => @case.Decisions).WithOne().HasForeignKey(decision => decision.CaseId);
        builder.HasIndex(@case => @case.Status);
        builder.HasIndex(@case => @case.DecidedAt);

        // One thing waits once.
        builder.HasIndex(@case => new { @case.Kind, @case.SubjectId }).IsUnique()
            .HasFilter("\"Status\" IN ('Waiting', 'SecondLook', 'Appealed')").HasDatabaseName("IX_ModerationCases_Open");
    }
}

internal sealed class CaseDecisionTable : IEntityTypeConfiguration<CaseDecision>
{
    public void Configure(EntityTypeBuilder<CaseDecision> builder)
    {
        builder.ToTable("ModerationDecisions");
        builder.Property(decision => decision.Reason).HasMaxLength(32);
        builder.Property(decision => decision.DeciderName).HasMaxLength(200);
        builder.HasIndex(decision => decision.At);
    }
}
