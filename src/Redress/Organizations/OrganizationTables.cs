using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Organizations;

namespace Redress.Organizations;

internal sealed class OrganizationTable : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("Organizations");
        builder.Property(organization => organization.Slug).HasMaxLength(100);
        builder.Property(organization => organization.Name).HasMaxLength(OrganizationFacts.LongestName);
        builder.Property(organization => organization.About).HasMaxLength(OrganizationFacts.LongestAbout);
        builder.Property(organization => organization.Country).HasMaxLength(2);
        builder.Property(organization => organization.State).HasMaxLength(2);
        builder.Property(organization => organization.Zip).HasMaxLength(5);
        builder.Property(organization => organization.Version).IsConcurrencyToken();
        builder.Ignore(organization => organization.Facts);
        builder.HasMany(organization => organization.Topics).WithOne().HasForeignKey(topic => topic.OrganizationId);
        builder.HasIndex(organization => organization.Slug).IsUnique();
        builder.HasIndex(organization => new { organization.Status, organization.Name });
        builder.HasIndex(organization => organization.MergedInto);
    }
}

internal sealed class OrganizationTopicTable : IEntityTypeConfiguration<OrganizationTopic>
{
    public void Configure(EntityTypeBuilder<OrganizationTopic> builder)
    {
        builder.ToTable("OrganizationTopics");
        builder.Property(topic => topic.TopicId).HasMaxLength(100);
        builder.HasKey(topic => new { topic.TopicId, topic.OrganizationId });
    }
}
