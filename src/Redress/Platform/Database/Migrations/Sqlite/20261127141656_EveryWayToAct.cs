using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Redress.Platform.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EveryWayToAct : Migration
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

            migrationBuilder.AddColumn<long>(
                name: "AddedAt",
                table: "Commentaries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cites",
                table: "Commentaries",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<byte[]>(
                name: "Contact",
                table: "Commentaries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditorNote",
                table: "Commentaries",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Explainer",
                table: "Commentaries",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Commentaries",
                type: "TEXT",
                maxLength: 35,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Commentaries",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Desk");

            migrationBuilder.AddColumn<byte[]>(
                name: "RealName",
                table: "Commentaries",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Commentaries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "Commentaries",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Shown");

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    TopicId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextPollAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSuccessAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    ETag = table.Column<string>(type: "TEXT", nullable: true),
                    LastModified = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                });

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
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Website = table.Column<string>(type: "TEXT", nullable: true),
                    Donate = table.Column<string>(type: "TEXT", nullable: true),
                    Volunteer = table.Column<string>(type: "TEXT", nullable: true),
                    Join = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Zip = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    RegistrationNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Register = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    VerifiedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    VerifiedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Verified = table.Column<string>(type: "TEXT", nullable: true),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubmitterAddress = table.Column<byte[]>(type: "BLOB", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PetitionDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PetitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Checkpoint = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    Names = table.Column<long>(type: "INTEGER", nullable: false),
                    PackageHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    DeliveredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeliveredBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EvidenceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PetitionDeliveries_Petitions_PetitionId",
                        column: x => x.PetitionId,
                        principalTable: "Petitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PetitionMessages",
                columns: table => new
                {
                    PetitionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PetitionMessages", x => new { x.PetitionId, x.Number });
                    table.ForeignKey(
                        name: "FK_PetitionMessages_Petitions_PetitionId",
                        column: x => x.PetitionId,
                        principalTable: "Petitions",
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

            migrationBuilder.CreateTable(
                name: "ZipPositions",
                columns: table => new
                {
                    Zip = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ZipPositions", x => x.Zip);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Organizer = table.Column<string>(type: "TEXT", nullable: false),
                    Accessibility = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    StoryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Venue = table.Column<string>(type: "TEXT", nullable: true),
                    Street = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Zip = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Link = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HostKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    HostAddress = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CancelledBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    FeedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Uid = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    SourceUrl = table.Column<string>(type: "TEXT", nullable: true),
                    Proposed = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_CalendarFeeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "CalendarFeeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Events_Stories_StoryId",
                        column: x => x.StoryId,
                        principalTable: "Stories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationTopics",
                columns: table => new
                {
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TopicId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationTopics", x => new { x.TopicId, x.OrganizationId });
                    table.ForeignKey(
                        name: "FK_OrganizationTopics_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventDates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CancelledBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDayReminded = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsHourReminded = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDates", x => x.Id);
                    table.CheckConstraint("CK_EventDates_Seats", "\"Capacity\" IS NULL OR \"Taken\" <= \"Capacity\"");
                    table.ForeignKey(
                        name: "FK_EventDates_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccurrenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmailKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Email = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Needs = table.Column<byte[]>(type: "BLOB", nullable: true),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    WantsReminders = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventReplies_EventDates_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "EventDates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Signatures_PetitionId_ConfirmedAt",
                table: "Signatures",
                columns: new[] { "PetitionId", "ConfirmedAt" },
                filter: "\"ShowsName\"");

            migrationBuilder.CreateIndex(
                name: "IX_Commentaries_Status",
                table: "Commentaries",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_NextPollAt",
                table: "CalendarFeeds",
                column: "NextPollAt");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_Url",
                table: "CalendarFeeds",
                column: "Url",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckedLinks_IsBroken",
                table: "CheckedLinks",
                column: "IsBroken");

            migrationBuilder.CreateIndex(
                name: "IX_CheckedLinks_NextCheckAt",
                table: "CheckedLinks",
                column: "NextCheckAt");

            migrationBuilder.CreateIndex(
                name: "IX_EventDates_EndsAt",
                table: "EventDates",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_EventDates_EventId_Rule",
                table: "EventDates",
                columns: new[] { "EventId", "Rule" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventDates_StartsAt",
                table: "EventDates",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_EventReplies_OccurrenceId_EmailKey",
                table: "EventReplies",
                columns: new[] { "OccurrenceId", "EmailKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventReplies_OccurrenceId_Status_Turn",
                table: "EventReplies",
                columns: new[] { "OccurrenceId", "Status", "Turn" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_FeedId",
                table: "Events",
                column: "FeedId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_HostKey",
                table: "Events",
                column: "HostKey");

            migrationBuilder.CreateIndex(
                name: "IX_Events_OwnerId",
                table: "Events",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Slug",
                table: "Events",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Status",
                table: "Events",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Events_StoryId",
                table: "Events",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Uid",
                table: "Events",
                column: "Uid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExternalPetitions_StoryId_Url",
                table: "ExternalPetitions",
                columns: new[] { "StoryId", "Url" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_MergedInto",
                table: "Organizations",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Slug",
                table: "Organizations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Status_Name",
                table: "Organizations",
                columns: new[] { "Status", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationTopics_OrganizationId",
                table: "OrganizationTopics",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_PetitionDeliveries_PetitionId_MadeAt",
                table: "PetitionDeliveries",
                columns: new[] { "PetitionId", "MadeAt" });

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
                name: "CheckedLinks");

            migrationBuilder.DropTable(
                name: "EventReplies");

            migrationBuilder.DropTable(
                name: "ExternalPetitions");

            migrationBuilder.DropTable(
                name: "OrganizationTopics");

            migrationBuilder.DropTable(
                name: "PetitionDeliveries");

            migrationBuilder.DropTable(
                name: "PetitionMessages");

            migrationBuilder.DropTable(
                name: "PetitionOutcomes");

            migrationBuilder.DropTable(
                name: "PetitionSponsors");

            migrationBuilder.DropTable(
                name: "PetitionStarters");

            migrationBuilder.DropTable(
                name: "ThreadDecisions");

            migrationBuilder.DropTable(
                name: "ZipPositions");

            migrationBuilder.DropTable(
                name: "EventDates");

            migrationBuilder.DropTable(
                name: "Organizations");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropIndex(
                name: "IX_Signatures_PetitionId_ConfirmedAt",
                table: "Signatures");

            migrationBuilder.DropIndex(
                name: "IX_Commentaries_Status",
                table: "Commentaries");

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

            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Cites",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "EditorNote",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Explainer",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "RealName",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Commentaries");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "Commentaries");
        }
    }
}
