using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Officials;

namespace Redress.Officials;

internal sealed class RosterTable : IEntityTypeConfiguration<Roster>
{
    public void Configure(EntityTypeBuilder<Roster> builder) => builder.ToTable("Rosters");
}

internal sealed class RosterImportTable : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder) => builder.ToTable("RosterImports").HasIndex(import => new { import.Roster, import.At });
}

internal sealed class RosterRefreshTable : IEntityTypeConfiguration<RosterRefresh>
{
    public void Configure(EntityTypeBuilder<RosterRefresh> builder) => builder.ToTable("RosterRefreshes").HasKey(refresh => refresh.Source);
}

internal sealed class OfficialTable : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> builder)
    {
        builder.ToTable("Officials").HasIndex(official => official.Roster);
        builder.HasMany(official => official.Memberships).WithOne().HasForeignKey(membership => membership.OfficialId);
        builder.HasMany(official => official.Contacts).WithOne().HasForeignKey(contact => contact.OfficialId);
        builder.HasMany(official => official.Committees).WithOne().HasForeignKey(seat => seat.OfficialId);
        builder.HasOne(official => official.Form).WithOne().HasForeignKey<WebForm>(form => form.OfficialId);
    }
}

internal sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder) => builder.ToTable("Posts").HasIndex(post => post.Roster);
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasOne<Post>().WithMany().HasForeignKey(membership => membership.PostId);
    }
}

internal sealed class ContactDetailTable : IEntityTypeConfiguration<ContactDetail>
{
    public void Configure(EntityTypeBuilder<ContactDetail> builder) => builder.ToTable("ContactDetails");
}

internal sealed class CommitteeSeatTable : IEntityTypeConfiguration<CommitteeSeat>
{
    public void Configure(EntityTypeBuilder<CommitteeSeat> builder) => builder.ToTable("CommitteeSeats").HasIndex(seat => seat.CommitteeId);
}

internal sealed class WebFormTable : IEntityTypeConfiguration<WebForm>
{
    public void Configure(EntityTypeBuilder<WebForm> builder) => builder.ToTable("WebForms").HasKey(form => form.OfficialId);
}

internal sealed class ZipDistrictTable : IEntityTypeConfiguration<ZipDistrict>
{
    public void Configure(EntityTypeBuilder<ZipDistrict> builder) =>
        builder.ToTable("ZipDistricts").HasKey(row => new { row.Zip, row.District });
}

internal sealed class DistrictShapeTable : IEntityTypeConfiguration<DistrictShape>
{
    public void Configure(EntityTypeBuilder<DistrictShape> builder) => builder.ToTable("DistrictShapes").HasKey(shape => shape.PostId);
}
