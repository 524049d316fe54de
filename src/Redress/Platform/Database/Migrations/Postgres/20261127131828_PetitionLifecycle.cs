using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redress.Platform.Database.Migrations.Postgres
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SignedBefore",
                table: "PetitionVersions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "RejectedFor",
                table: "Petitions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RejectionNote",
                table: "Petitions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemovedBecause",
                table: "Petitions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SponsorsNeeded",
                table: "Petitions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ExternalPetitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Addressee = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BySuggestion = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: true),
                    StoryId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sentence = table.Column<int>(type: "integer", nullable: true),
                    Quote = table.Column<string>(type: "text", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmailKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
                    PetitionId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmailKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
