using Microsoft.EntityFrameworkCore;

namespace Redress.Platform.Database;

internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("Redress")
            ?? $"Data Source={Path.Combine(DataFolder.Of(builder.Configuration), "redress.db")}";

        if (connection.StartsWith("Host=", StringComparison.OrdinalIgnoreCase))
        {
            builder.Services.AddDbContext<RedressDb, PostgresRedressDb>(options => options.UseNpgsql(connection));
        }
        else
        {
            builder.Services.AddDbContext<RedressDb, SqliteRedressDb>(options => options.UseSqlite(connection));
        }
    }

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
