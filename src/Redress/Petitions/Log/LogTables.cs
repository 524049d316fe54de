using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>An entry with its place, for ever.</summary>
internal sealed class LogEntry
{
    public required long Index { get; init; }

    /// <summary>92 bytes.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>Of a sign leaf: whose it is, until the signature is erased.</summary>
    public Guid? SignatureId { get; set; }

    /// <summary>Of a sign leaf: where the leaf stands that took it out.</summary>
    public long? EndedBy { get; set; }
}

/// <summary>A hash of a tile above level 0; those of level 0 are made of the entries. From both, any tile can be written again.</summary>
internal sealed class LogNode
{
    public required int Level { get; init; }

    public required long Index { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>A checkpoint that was signed. None is ever deleted: later ones must contain it.</summary>
internal sealed class LogCheckpoint
{
    public required long Size { get; init; }

    /// <summary>As published, with the cosignatures of witnesses.</summary>
    public required string Note { get; set; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Null until it may be shown.</summary>
    public DateTimeOffset? PublishedAt { get; set; }
}

/// <summary>What the leaves of a petition add up to, kept so that a count statement need not read the log.</summary>
internal sealed class LogCount
{
    public required Guid PetitionId { get; init; }

    public long Count { get; set; }

    /// <summary>The number last stated in the log; null before the first statement.</summary>
    public long? Stated { get; set; }
}

internal sealed class PendingLeafTable : IEntityTypeConfiguration<PendingLeaf>
{
    public void Configure(EntityTypeBuilder<PendingLeaf> builder)
    {
        builder.ToTable("PendingLeaves").Property(leaf => leaf.Content).HasMaxLength(TreeHash.Length);
        builder.HasIndex(leaf => leaf.SignatureId);
    }
}

internal sealed class LogEntryTable : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("LogEntries").HasKey(entry => entry.Index);
        builder.Property(entry => entry.Index).ValueGeneratedNever();
        builder.Property(entry => entry.Leaf).HasMaxLength(Leaf.Length);
        builder.HasIndex(entry => entry.SignatureId).IsUnique();
    }
}

internal sealed class LogNodeTable : IEntityTypeConfiguration<LogNode>
{
    public void Configure(EntityTypeBuilder<LogNode> builder)
    {
        builder.ToTable("LogNodes").HasKey(node => new { node.Level, node.Index });
        builder.Property(node => node.Hash).HasMaxLength(TreeHash.Length);
    }
}

internal sealed class LogCheckpointTable : IEntityTypeConfiguration<LogCheckpoint>
{
    public void Configure(EntityTypeBuilder<LogCheckpoint> builder)
    {
        builder.ToTable("LogCheckpoints").HasKey(checkpoint => checkpoint.Size);
        builder.Property(checkpoint => checkpoint.Size).ValueGeneratedNever();
    }
}

internal sealed class LogCountTable : IEntityTypeConfiguration<LogCount>
{
    public void Configure(EntityTypeBuilder<LogCount> builder) => builder.ToTable("LogCounts").HasKey(count => count.PetitionId);
}

internal static class Appending
{
    /// <summary>Asks for a leaf in the log, in the same transaction as the change it records. The sequencer places it within a minute or so.</summary>
    public static void AppendToLog(this RedressDb db, PendingLeaf leaf) => db.Add(leaf);
}
