using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Redress.Platform.Database.Migrations.Postgres;

/// <summary>The audit log is only added to.</summary>
[DbContext(typeof(PostgresRedressDb))]
[Migration("20261127120000_AuditAppendOnly")]
internal sealed class AuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE FUNCTION "RefuseAuditChange"() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              RAISE EXCEPTION 'The audit log is only added to.';
            END $$;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER "AuditAppendOnly" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Audit"
              FOR EACH STATEMENT EXECUTE FUNCTION "RefuseAuditChange"();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TRIGGER "AuditAppendOnly" ON "Audit";""");
        migrationBuilder.Sql("""DROP FUNCTION "RefuseAuditChange"();""");
    }
}
