using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.StudyKits;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.StudyKits.Feedback;

namespace Redress.StudyKits;

internal static class StudyKitsSetup
{
    public static void AddStudyKits(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IWayToAct, HoldAStudyGroup>();
        builder.Services.AddScoped<TellHowItWent>();
        builder.Services.AddScoped<CountGroups>();
        builder.Services.AddSingleton(new DeskMenuItem(70, "Study groups", "/desk/study", Role.Editor, Role.Moderator)
        {
            Waiting = (db, cancel) => db.Set<StudyFeedback>().CountAsync(feedback => feedback.Status == StudyFeedbackStatus.Waiting, cancel),
        });
    }

    public static void MapStudyKits(this WebApplication app) =>
        app.MapGet("/stories/{slug}/study.pdf", StudyPdf.GetAsync).WithMetadata(new Revalidated(), new InReadersLanguage()).AllowAnonymous();
}
