using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Redress.Platform.Database;

internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        // All nodes read each other's cookies.
        builder.Services.AddDataProtection().SetApplicationName("Redress").PersistKeysToDbContext<RedressDb>();
        var configuration = builder.Configuration;
        var connection = configuration.GetConnectionString("Redress");

        if (IsPostgres(connection))
        {
            builder.Services.AddDbContext<RedressDb, PostgresRedressDb>((services, options) => options
                .UseNpgsql(connection)
                .AddInterceptors(services.GetServices<IInterceptor>()));
        }
        else
        {
            builder.Services.AddSingleton<IInterceptor, SqliteDurability>();
            builder.Services.AddDbContext<RedressDb, SqliteRedressDb>((services, options) => options
                .UseSqlite(connection ?? $"Data Source={Path.Combine(DataFolder.Of(configuration), "redress.db")}")
                // To rebuild a table SQLite has to be told so outside a transaction. A new database cannot lose by it, and before an upgrade one makes a copy.
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
                .AddInterceptors(services.GetServices<IInterceptor>()));
        }
    }

    /// <summary>Whether there is a database already; a PostgreSQL server that is named is taken to have one.</summary>
    public static bool Exists(IConfiguration configuration) => configuration.GetConnectionString("Redress") is { } connection
        ? IsPostgres(connection) || File.Exists(new SqliteConnectionStringBuilder(connection).DataSource)
        : File.Exists(Path.Combine(configuration["Data:Folder"] ?? "data", "redress.db"));

    private static bool IsPostgres(string? connection) => connection?.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Brings the tables up to date before the first request is served.</summary>
    /// <returns>Whether the database was new.</returns>
    public static async Task<bool> MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RedressDb>().Database;
        var isNew = !(await database.GetAppliedMigrationsAsync()).Any();
        await database.MigrateAsync();
        return isNew;
    }
}
