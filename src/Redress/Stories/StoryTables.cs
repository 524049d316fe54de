using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Newsroom;
using Redress.Domain.Stories;

namespace Redress.Stories;

internal sealed class StoryTable : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.Property(story => story.Slug).HasMaxLength(100);
        builder.HasIndex(story => story.Slug).IsUnique();
        builder.HasIndex(story => story.TextHash).IsUnique();
        builder.HasIndex(story => new { story.Status, story.PublishedAt });
        builder.OwnsOne(story => story.Reported);
        builder.HasOne<EventThread>().WithMany().HasForeignKey(story => story.ThreadId);
        builder.HasOne<Source>().WithMany().HasForeignKey(story => story.SourceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(story => story.Sentences).WithOne().HasForeignKey(sentence => sentence.StoryId);
        builder.HasMany(story => story.Lines).WithOne().HasForeignKey(line => line.StoryId);
        builder.HasMany(story => story.Topics).WithOne().HasForeignKey(topic => topic.StoryId);
        builder.Property(story => story.UnpublishedBecause).HasMaxLength(500);
        builder.Property(story => story.Reviewer).HasMaxLength(100);
        builder.Property(story => story.SourceHash).HasMaxLength(64);
        builder.HasIndex(story => story.PublishAt);
        builder.HasMany(story => story.Corrections).WithOne().HasForeignKey(correction => correction.StoryId);
        builder.HasMany(story => story.Commentaries).WithOne().HasForeignKey(commentary => commentary.StoryId);
    }
}

internal sealed class StorySentenceTable : IEntityTypeConfiguration<StorySentence>
{
    public void Configure(EntityTypeBuilder<StorySentence> builder) =>
        builder.HasKey(sentence => new { sentence.StoryId, sentence.N });
}

internal sealed class StoryTopicTable : IEntityTypeConfiguration<StoryTopic>
{
    public void Configure(EntityTypeBuilder<StoryTopic> builder)
    {
        builder.Property(topic => topic.TopicId).HasMaxLength(64);
        builder.HasKey(topic => new { topic.StoryId, topic.TopicId });
        builder.HasIndex(topic => topic.TopicId);
    }
}

internal sealed class BriefLineTable : IEntityTypeConfiguration<BriefLine>
{
    public void Configure(EntityTypeBuilder<BriefLine> builder) => builder.ToTable("BriefLines");
}

internal sealed class CommentaryTable : IEntityTypeConfiguration<Commentary>
{
    public const int LongestTitle = 120;
    public const int LongestAuthor = 100;
    public const int LongestViewpoint = 200;
    public const int LongestExplainer = 300;

    public void Configure(EntityTypeBuilder<Commentary> builder)
    {
        builder.ToTable("Commentaries");
        builder.Property(commentary => commentary.Explainer).HasMaxLength(LongestExplainer);
        builder.Property(commentary => commentary.Language).HasMaxLength(35);
        builder.Property(commentary => commentary.EditorNote).HasMaxLength(1000);
        builder.Property(commentary => commentary.Status).HasDefaultValue(CommentaryStatus.Shown);
        builder.Property(commentary => commentary.Origin).HasDefaultValue(CommentaryOrigin.Desk);
        builder.HasIndex(commentary => commentary.Status);
    }
}

internal sealed class CorrectionTable : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable("Corrections");
        builder.Property(correction => correction.Note).HasMaxLength(500);
    }
}

internal sealed class ThreadDecisionTable : IEntityTypeConfiguration<ThreadDecision>
{
    public void Configure(EntityTypeBuilder<ThreadDecision> builder)
    {
        builder.ToTable("ThreadDecisions");
        builder.HasOne<Story>().WithMany().HasForeignKey(decision => decision.OneId);
        builder.HasOne<Story>().WithMany().HasForeignKey(decision => decision.OtherId);
        builder.HasOne<EventThread>().WithMany().HasForeignKey(decision => decision.FromId);
    }
}
