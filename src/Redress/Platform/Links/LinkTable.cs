using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Links;

namespace Redress.Platform.Links;

internal sealed class LinkTable : IEntityTypeConfiguration<CheckedLink>
{
    public const int LongestTitle = 300;

    public void Configure(EntityTypeBuilder<CheckedLink> builder)
    {
        builder.ToTable("CheckedLinks");
        builder.HasKey(link => link.Key);
        builder.Property(link => link.Key).HasMaxLength(64);
        builder.Property(link => link.Url).HasMaxLength(LinkAddress.Longest);
        builder.Property(link => link.Title).HasMaxLength(LongestTitle);
        builder.Property(link => link.Path).HasMaxLength(300);
        builder.HasIndex(link => link.NextCheckAt);
        builder.HasIndex(link => link.IsBroken);
    }
}
