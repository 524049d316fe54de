using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redress.Platform.Database.Migrations.Sqlite;

/// <summary>Full text of stories in an FTS5 index, kept in step by triggers.</summary>
[DbContext(typeof(SqliteRedressDb))]
[Migration("20261124050100_Search")]
internal sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE VIRTUAL TABLE "StorySearch" USING fts5("StoryId" UNINDEXED, "Headline", "Summary", "Text", tokenize = 'porter unicode61 remove_diacritics 2');
            """);
        migrationBuilder.Sql("""
            INSERT INTO "StorySearch" ("StoryId", "Headline", "Summary", "Text") SELECT "Id", "Headline", "Summary", "Text" FROM "Stories";
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "StorySearchInsert" AFTER INSERT ON "Stories" BEGIN
              INSERT INTO "StorySearch" ("StoryId", "Headline", "Summary", "Text") VALUES (new."Id", new."Headline", new."Summary", new."Text");
            END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "StorySearchUpdate" AFTER UPDATE OF "Headline", "Summary", "Text" ON "Stories" BEGIN
              UPDATE "StorySearch" SET "Headline" = new."Headline", "Summary" = new."Summary", "Text" = new."Text" WHERE "StoryId" = new."Id";
            END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "StorySearchDelete" AFTER DELETE ON "Stories" BEGIN
              DELETE FROM "StorySearch" WHERE "StoryId" = old."Id";
            END;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "StorySearchInsert"; DROP TRIGGER "StorySearchUpdate"; DROP TRIGGER "StorySearchDelete";""");
        migrationBuilder.Sql("""DROP TABLE "StorySearch";""");
    }
}
