using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Stories;
using Redress.Domain.StudyKits;

namespace Redress.StudyKits;

internal sealed class StudyFeedbackTable : IEntityTypeConfiguration<StudyFeedback>
{
    public void Configure(EntityTypeBuilder<StudyFeedback> builder)
    {
        builder.ToTable("StudyFeedback");
        builder.Property(feedback => feedback.WantsToKnow).HasMaxLength(StudyFeedback.LongestText);
        builder.HasIndex(feedback => new { feedback.StoryId, feedback.Status });
        builder.HasOne<Story>().WithMany().HasForeignKey(feedback => feedback.StoryId);
    }
}
