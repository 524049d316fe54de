using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Platform.Jobs;

/// <summary>Work to be done after the transaction that asked for it has committed. Its handler may run more than once.</summary>
internal interface IJob
{
    /// <summary>Stays the same for ever, since rows outlive the code: "letters.send".</summary>
    static abstract string Name { get; }
}

internal interface IJobHandler<in TJob>
    where TJob : IJob
{
    Task RunAsync(TJob job, CancellationToken cancel);
}

/// <summary>A job waiting, running or dead. A job that is done has no row.</summary>
internal sealed class JobRow
{
    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The job as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Not to be run before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Until when the worker that took it may be believed to be alive.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Who took it: a worker that was too slow must not settle what another one has taken since.</summary>
    public Guid? Lease { get; set; }

    public int Tries { get; set; }

    public string? LastError { get; set; }

    /// <summary>When it was given up: a dead letter for a person to look at.</summary>
    public DateTimeOffset? DeadAt { get; set; }
}

internal sealed class JobTable : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("Jobs");
        builder.Property(job => job.Name).HasMaxLength(100);
        builder.HasIndex(job => new { job.DeadAt, job.DueAt, job.Id });
    }
}

internal static class Outbox
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new IdJsonConverterFactory() } };

    /// <summary>Asks for a job, in the same transaction as the changes it belongs to.</summary>
    public static void Enqueue<TJob>(this RedressDb db, TJob job, DateTimeOffset? notBefore = null)
        where TJob : IJob
    {
        db.Add(new JobRow { Name = TJob.Name, Payload = JsonSerializer.Serialize(job, Json), DueAt = notBefore ?? DateTimeOffset.UnixEpoch });
        db.HasNewJobs = true;
    }
}
