using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redress.Platform.Database.Migrations.Postgres;

/// <summary>Full text of stories in a generated column. Only the first 200,000 characters count: a tsvector may not exceed 1 MB.</summary>
[DbContext(typeof(PostgresRedressDb))]
[Migration("20261124050100_Search")]
internal sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            ALTER TABLE "Stories" ADD COLUMN "Search" tsvector GENERATED ALWAYS AS (
              setweight(to_tsvector('english', "Headline"), 'A') ||
              setweight(to_tsvector('english', coalesce("Summary", '')), 'B') ||
              setweight(to_tsvector('english', left("Text", 200000)), 'C')) STORED;
            """);
        migrationBuilder.Sql("""CREATE INDEX "IX_Stories_Search" ON "Stories" USING gin ("Search");""");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""ALTER TABLE "Stories" DROP COLUMN "Search";""");
}
