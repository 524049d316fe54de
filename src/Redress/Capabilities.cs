using Redress.Letters;
using Redress.Commentaries;
using Redress.Commitments;
using Redress.Accounts;
using Redress.Links;
using Redress.Moderation;
using Redress.Events;
using Redress.Follow;
using Redress.Desk;
using Redress.Newsroom;
using Redress.Officials;
using Redress.Organizations;
using Redress.Operations;
using Redress.Petitions;
using Redress.Petitions.Log;
using Redress.Platform.Counting;
using Redress.Platform.Database;
using Redress.Platform.Drawing;
using Redress.Platform.Jobs;
using Redress.Platform.Look;
using Redress.Platform.Mail;
using Redress.Platform.Outbound;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;
using Redress.Share;
using Redress.Platform.Settings;
using Redress.Platform.Web;
using Redress.Stories;
using Redress.StudyKits;
using Redress.Topics;

namespace Redress;

/// <summary>What the program consists of, one line per capability; the server and the commands are made of the same.</summary>
internal static class Capabilities
{
    public static void AddCapabilities(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLanguages();
        builder.AddDatabase();
        builder.AddDeskSettings();
        builder.Services.AddSiteOptions();
        builder.AddLook();
        builder.AddJobs();
        builder.AddCounting();
        builder.AddOutbound();
        builder.AddPrivacy();
        builder.AddMail();
        builder.AddDrawing();
        builder.AddCivicAction();
    }

    private static void AddCivicAction(this WebApplicationBuilder builder)
    {
        builder.AddAccounts();
        builder.AddModeration();
        builder.AddLinks();
        builder.AddTopics();
        builder.AddNewsroom();
        builder.AddOperations();
        builder.AddStories();
        builder.AddDesk();
        builder.AddCommentaries();
        builder.AddFollow();
        builder.AddOfficials();
        builder.AddLetters();
        builder.AddCommitments();
        builder.AddOrganizations();
        builder.AddShare();
        builder.AddStudyKits();
        builder.AddEvents();
        builder.AddPetitions();
        builder.AddPetitionLog();
    }
}
