using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redress.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PetitionLifecycle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AskedVersion",
                table: "Signatures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SignedBefore",
                table: "PetitionVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "RejectedFor",
                table: "Petitions",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RejectionNote",
                table: "Petitions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemovedBecause",
                table: "Petitions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SponsorsNeeded",
                table: "Petitions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ExternalPetitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BySuggestion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalPetitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExternalPetitions_Stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PetitionOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PetitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sentence = table.Column<int>(type: "INTEGER", nullable: true),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionOutcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PetitionOutcomes_Petitions_PetitionId",
                        column: x => x.PetitionId,
                        principalTable: "Petitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PetitionOutcomes_Stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "PetitionSponsors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PetitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmailKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionSponsors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PetitionSponsors_Petitions_PetitionId",
                        column: x => x.PetitionId,
                        principalTable: "Petitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PetitionStarters",
                columns: table => new
                {
                    PetitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmailKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionStarters", x => x.PetitionId);
                    table.ForeignKey(
                        name: "FK_PetitionStarters_Petitions_PetitionId",
                        column: x => x.PetitionId,
                        principalTable: "Petitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Signatures_PetitionId_ConfirmedAt",
                table: "Signatures",
                columns: new[] { "PetitionId", "ConfirmedAt" },
                filter: "\"ShowsName\"");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalPetitions_StoryId_Url",
                table: "ExternalPetitions",
                columns: new[] { "StoryId", "Url" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PetitionOutcomes_PetitionId",
                table: "PetitionOutcomes",
                column: "PetitionId");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionOutcomes_StoryId",
                table: "PetitionOutcomes",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionSponsors_PetitionId_EmailKey",
                table: "PetitionSponsors",
                columns: new[] { "PetitionId", "EmailKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PetitionStarters_EmailKey",
                table: "PetitionStarters",
                column: "EmailKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ExternalPetitions");

            migrationBuilder.DropTable(
                name: "PetitionOutcomes");

            migrationBuilder.DropTable(
                name: "PetitionSponsors");

            migrationBuilder.DropTable(
                name: "PetitionStarters");

            migrationBuilder.DropIndex(
                name: "IX_Signatures_PetitionId_ConfirmedAt",
                table: "Signatures");

            migrationBuilder.DropColumn(
                name: "AskedVersion",
                table: "Signatures");

            migrationBuilder.DropColumn(
                name: "SignedBefore",
                table: "PetitionVersions");

            migrationBuilder.DropColumn(
                name: "RejectedFor",
                table: "Petitions");

            migrationBuilder.DropColumn(
                name: "RejectionNote",
                table: "Petitions");

            migrationBuilder.DropColumn(
                name: "RemovedBecause",
                table: "Petitions");

            migrationBuilder.DropColumn(
                name: "SponsorsNeeded",
                table: "Petitions");
        }
    }
}
