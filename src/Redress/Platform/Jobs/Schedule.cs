using Cronos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Platform.Database;

namespace Redress.Platform.Jobs;

/// <summary>When recurring work is next due, shared by all nodes.</summary>
internal sealed class ScheduleRow
{
    public required string Name { get; init; }

    public required DateTimeOffset NextAt { get; set; }
}

internal sealed class ScheduleTable : IEntityTypeConfiguration<ScheduleRow>
{
    public void Configure(EntityTypeBuilder<ScheduleRow> builder)
    {
        builder.ToTable("Schedules");
        builder.HasKey(schedule => schedule.Name);
        builder.Property(schedule => schedule.Name).HasMaxLength(100);
    }
}

/// <summary>Work that recurs: at each time of <paramref name="Times"/> (UTC) one job is asked for, however many nodes there are.</summary>
internal sealed record Recurring(string Name, CronExpression Times, Action<RedressDb> Enqueue)
{
    public DateTimeOffset After(DateTimeOffset now) => Times.GetNextOccurrence(now, TimeZoneInfo.Utc) ?? DateTimeOffset.MaxValue;
}
