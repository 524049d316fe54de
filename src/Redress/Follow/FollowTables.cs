using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Follow;
using Redress.Platform.News;

namespace Redress.Follow;

internal sealed class FollowTables : IEntityTypeConfiguration<Follower>, IEntityTypeConfiguration<Followed>
{
    public void Configure(EntityTypeBuilder<Follower> builder)
    {
        builder.ToTable("Followers");
        builder.Property(follower => follower.Id).ValueGeneratedNever();
        builder.Property(follower => follower.Key).HasMaxLength(16);
        builder.Property(follower => follower.Language).HasMaxLength(35);
        builder.HasIndex(follower => follower.Key).IsUnique();

        // Two nodes that tell one follower at once: the second finds it told.
        builder.Property(follower => follower.ToldAt).IsConcurrencyToken();
        builder.HasMany(follower => follower.Follows).WithOne().HasForeignKey(followed => followed.FollowerId);
    }

    public void Configure(EntityTypeBuilder<Followed> builder)
    {
        builder.ToTable("Follows");
        builder.HasKey(followed => new { followed.FollowerId, followed.Kind, followed.Key });
        builder.Property(followed => followed.Kind).HasMaxLength(Subject.LongestKind);
        builder.Property(followed => followed.Key).HasMaxLength(Subject.LongestKey);
        builder.Property(followed => followed.Title).HasMaxLength(300);
        builder.Property(followed => followed.Path).HasMaxLength(300);
        builder.HasIndex(followed => new { followed.Kind, followed.Key });
    }
}
