using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Redress.Platform.Counting;

/// <summary>How often something happened on one day. A number and nothing else: it says nothing about any person.</summary>
internal sealed class DailyCount
{
    public required DateOnly Day { get; init; }

    /// <summary>The story it belongs to, or the petition for what is counted of petitions; empty where it belongs to none.</summary>
    public required Guid StoryId { get; init; }

    /// <summary>One of <see cref="Counted"/>, or what a capability counts for itself.</summary>
    public required string What { get; init; }

    public required long Count { get; init; }
}

/// <summary>What is counted.</summary>
internal static class Counted
{
    /// <summary>A page was opened.</summary>
    public const string Read = "read";

    /// <summary>A signature was confirmed.</summary>
    public const string Signed = "signed";

    /// <summary>A letter was written.</summary>
    public const string Written = "written";

    /// <summary>Somebody began to follow.</summary>
    public const string Followed = "followed";

    public static IReadOnlyList<string> All { get; } = [Read, Signed, Written, Followed];
}

internal sealed class DailyCountTable : IEntityTypeConfiguration<DailyCount>
{
    public void Configure(EntityTypeBuilder<DailyCount> builder)
    {
        builder.ToTable("DailyCounts");
        builder.Property(count => count.What).HasMaxLength(32);
        builder.HasKey(count => new { count.Day, count.StoryId, count.What });
    }
}
