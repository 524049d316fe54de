using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;
using Redress.Moderation.Appeal;
using Redress.Moderation.Decide;
using Redress.Moderation.Queue;
using Redress.Platform.Jobs;
using Redress.Platform.Settings;
using Redress.Platform.Web;

namespace Redress.Moderation;

internal static class ModerationSetup
{
    public static void AddModeration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ModerationSettings>();
        builder.Services.AddScoped<ISettings, ModerationOptions>();
        builder.Services.AddScoped<ModerationKinds>();
        builder.Services.AddScoped<ClaimCases>();
        builder.Services.AddScoped<ListCases>();
        builder.Services.AddScoped<ServiceLevels>();
        builder.Services.AddScoped<DecideCase>();
        builder.Services.AddScoped<TellSubmitter>();
        builder.Services.AddScoped<AppealDecision>();
        builder.Services.AddJob<ForgetSubmitters, ForgetSubmittersHandler>();
        builder.Services.AddRecurring("23 4 * * *", new ForgetSubmitters());
        builder.Services.AddSingleton(new DeskMenuItem(20, "Moderation", "/desk/moderation", Role.Moderator)
        {
            Waiting = (db, cancel) => db.Set<ModerationCase>().CountAsync(CaseFilters.IsOpen, cancel),
        });
    }

    /// <summary>Registers a capability's side of moderation.</summary>
    public static void AddModerated<T>(this IServiceCollection services)
        where T : class, IModerated => services.AddScoped<IModerated, T>();
}
