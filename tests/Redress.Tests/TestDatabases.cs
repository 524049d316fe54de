using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Tests;

/// <summary>Hands out migrated databases: each kind is migrated once, then copied.</summary>
internal static class TestDatabases
{
    private static readonly Lazy<string> SqliteTemplate = new(MigrateSqlite);
    private static readonly Lazy<string> PostgresTemplate = new(MigratePostgres);

    /// <returns>The connection string of a new database.</returns>
    public static string Create(Store store, DirectoryInfo folder)
    {
        if (store is Store.Postgres)
        {
            return PostgresServer.Instance.ConnectionString(PostgresServer.Instance.CreateDatabase(PostgresTemplate.Value));
        }

        var file = Path.Combine(folder.FullName, "redress.db");
        File.Copy(SqliteTemplate.Value, file);
        return $"Data Source={file}";
    }

    private static string MigrateSqlite()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("redress-template-").FullName, "template.db");
        using var db = new SqliteRedressDb(new DbContextOptionsBuilder<SqliteRedressDb>().UseSqlite($"Data Source={file};Pooling=false").Options);
        db.Database.Migrate();
        return file;
    }

    private static string MigratePostgres()
    {
        var name = PostgresServer.Instance.CreateDatabase();
        using var db = new PostgresRedressDb(new DbContextOptionsBuilder<PostgresRedressDb>()
            .UseNpgsql(PostgresServer.Instance.ConnectionString(name) + ";Pooling=false").Options);
        db.Database.Migrate();
        return name;
    }
}
