using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redress.Platform.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Links : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CheckedLinks",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Url = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Path = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    NextCheckAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Fault = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Why = table.Column<string>(type: "text", nullable: true),
                    FailingSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    SuggestionKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Suggestion = table.Column<string>(type: "text", nullable: true),
                    IsBroken = table.Column<bool>(type: "boolean", nullable: false),
                    KeptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckedLinks", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CheckedLinks_IsBroken",
                table: "CheckedLinks",
                column: "IsBroken");

            migrationBuilder.CreateIndex(
                name: "IX_CheckedLinks_NextCheckAt",
                table: "CheckedLinks",
                column: "NextCheckAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CheckedLinks");
        }
    }
}
