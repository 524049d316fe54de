using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Redress.Domain;
using Redress.Domain.Newsroom;
using Redress.Domain.Officials;
using Redress.Domain.Stories;

namespace Redress.Platform.Database;

internal abstract class RedressDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Story> Stories => Set<Story>();
    public DbSet<Official> Officials => Set<Official>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Roster> Rosters => Set<Roster>();
    public DbSet<RosterImport> RosterImports => Set<RosterImport>();
    public DbSet<ZipDistrict> ZipDistricts => Set<ZipDistrict>();
    public DbSet<DistrictShape> DistrictShapes => Set<DistrictShape>();
    public DbSet<EventThread> Threads => Set<EventThread>();

    /// <summary>Whether jobs were asked for since the last commit.</summary>
    public bool HasNewJobs { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RedressDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);

        foreach (var entity in typeof(Id<>).Assembly.GetTypes().Where(t => t is { IsClass: true, IsSealed: true, ContainsGenericParameters: false, IsAbstract: false }))
        {
            configurationBuilder.Properties(typeof(Id<>).MakeGenericType(entity))
                .HaveConversion(typeof(IdConverter<>).MakeGenericType(entity));
        }
    }

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
}

/// <summary>SQLite cannot order text instants, so it stores them as UTC ticks.</summary>
internal sealed class SqliteRedressDb(DbContextOptions<SqliteRedressDb> options) : RedressDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

internal sealed class PostgresRedressDb(DbContextOptions<PostgresRedressDb> options) : RedressDb(options);
