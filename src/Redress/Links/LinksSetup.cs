using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Links;
using Redress.Links.Check;
using Redress.Links.Desk;
using Redress.Links.Register;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.Web;

namespace Redress.Links;

internal static class LinksSetup
{
    public static void AddLinks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CheckedLinks>();
        services.AddSingleton<SealedLinks>();
        services.AddSingleton<LookAtLink>();
        services.AddScoped<CheckLinks>();
        services.AddScoped<DecideLink>();
        services.AddJob<RegisterLinks, RegisterLinksHandler>();
        services.AddJob<CheckDueLinks, CheckDueLinksHandler>();
        services.AddRecurring("*/5 * * * *", new RegisterLinks());
        services.AddRecurring("* * * * *", new CheckDueLinks());
        services.AddSingleton(new DeskMenuItem(730, "Links", "/desk/links", Role.Editor)
        {
            Waiting = (db, cancel) => db.Set<CheckedLink>().CountAsync(link => link.IsBroken && link.KeptAt == null, cancel),
        });
    }
}
