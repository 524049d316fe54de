using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Stories;

namespace Redress.Newsroom.Ingest;

/// <summary>An address is one story's; pasted texts have none.</summary>
internal sealed class StoryAddressIndex : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder) => builder.HasIndex(story => story.Url).IsUnique();
}
