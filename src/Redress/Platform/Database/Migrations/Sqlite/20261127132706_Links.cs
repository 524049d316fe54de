using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redress.Platform.Database.Migrations.Sqlite
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
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextCheckAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    FailingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    SuggestionKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Suggestion = table.Column<string>(type: "TEXT", nullable: true),
                    IsBroken = table.Column<bool>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: true)
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
