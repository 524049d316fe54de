using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redress.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ThreadDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ThreadDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Closeness = table.Column<double>(type: "REAL", nullable: false),
                    BelongTogether = table.Column<bool>(type: "INTEGER", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThreadDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThreadDecisions_Stories_OneId",
                        column: x => x.OneId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ThreadDecisions_Stories_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ThreadDecisions_Threads_FromId",
                        column: x => x.FromId,
                        principalTable: "Threads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ThreadDecisions_FromId",
                table: "ThreadDecisions",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_ThreadDecisions_OneId",
                table: "ThreadDecisions",
                column: "OneId");

            migrationBuilder.CreateIndex(
                name: "IX_ThreadDecisions_OtherId",
                table: "ThreadDecisions",
                column: "OtherId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ThreadDecisions");
        }
    }
}
