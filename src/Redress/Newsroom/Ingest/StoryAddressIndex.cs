using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Stories;

namespace Redress.Newsroom.Ingest;

/// <summary>Stories are looked for by their address before they are fetched again.</summary>
internal sealed class StoryAddressIndex : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder) => builder.HasIndex(story => story.Url);
}
