using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redress.Platform.Database.Migrations.Sqlite;

/// <summary>The audit log is only added to. A later migration that rebuilds the table has to make the triggers anew.</summary>
[DbContext(typeof(SqliteRedressDb))]
[Migration("20261127120000_AuditAppendOnly")]
internal sealed class AuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TRIGGER "AuditNoUpdate" BEFORE UPDATE ON "Audit" BEGIN SELECT RAISE(ABORT, 'The audit log is only added to.'); END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "AuditNoDelete" BEFORE DELETE ON "Audit" BEGIN SELECT RAISE(ABORT, 'The audit log is only added to.'); END;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("""DROP TRIGGER "AuditNoUpdate"; DROP TRIGGER "AuditNoDelete";""");
}
