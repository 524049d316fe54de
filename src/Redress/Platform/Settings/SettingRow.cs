using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redress.Platform.Settings;

/// <summary>A setting made at the desk.</summary>
internal sealed class SettingRow
{
    /// <summary>As in the configuration: "Site:Name".</summary>
    public required string Key { get; init; }

    /// <summary>A secret is encrypted.</summary>
    public required string Value { get; set; }

    public required bool IsSecret { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }
}

internal sealed class SettingTable : IEntityTypeConfiguration<SettingRow>
{
    public void Configure(EntityTypeBuilder<SettingRow> builder)
    {
        builder.ToTable("Settings");
        builder.HasKey(setting => setting.Key);
        builder.Property(setting => setting.Key).HasMaxLength(200);
    }
}
