using Redress.Domain.Accounts;
using Redress.Operations.Audit;
using Redress.Operations.Numbers;
using Redress.Operations.Probe;
using Redress.Operations.Settings;
using Redress.Platform.Web;

namespace Redress.Operations;

internal static class OperationsSetup
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProbeUrl>();
        builder.Services.AddSingleton<Prober>();
        builder.Services.AddScoped<ExportAudit>();
        builder.Services.AddScoped<ReadNumbers>();
        builder.Services.AddScoped<AllSettings>();
        builder.Services.AddScoped<ChangeSettings>();
        builder.Services.AddScoped<TryMailServer>();
        builder.Services.AddSingleton(new DeskMenuItem(800, "Numbers", "/desk/numbers", Role.Editor, Role.Moderator));
        builder.Services.AddSingleton(new DeskMenuItem(910, "Settings", "/desk/settings"));
        builder.Services.AddSingleton(new DeskMenuItem(920, "Audit log", "/desk/audit"));
    }

    public static void MapOperations(this WebApplication app) =>
        app.MapGet("/desk/numbers.csv", NumbersAsCsv.GetAsync).RequireAuthorization(new DeskRoleAttribute(Role.Editor, Role.Moderator));
}
