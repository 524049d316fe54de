using System.CommandLine;
using Redress.Domain.Accounts;
using Redress.Officials.Browse;
using Redress.Officials.Export;
using Redress.Officials.FindMine;
using Redress.Officials.Import;
using Redress.Officials.Import.Sources;
using Redress.Officials.Known;
using Redress.Officials.Letter;
using Redress.Officials.Refresh;
using Redress.Platform;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.Web;

namespace Redress.Officials;

internal static class OfficialsSetup
{
    public static void AddOfficials(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<OfficialsMemory>();
        services.AddSingleton(GeocoderSettings.Of(builder.Configuration));
        services.AddSingleton<CensusGeocoder>();
        services.AddSingleton<FetchRosterFiles>();
        services.AddSingleton<RefreshLog>();
        services.AddScoped<FindMyOfficials>();
        services.AddScoped<BrowseOfficials>();
        services.AddScoped<IOutboundLinks, LinksOfOfficials>();
        services.AddScoped<ImportOfficials>();
        services.AddScoped<ImportFromSource>();
        services.AddJob<RefreshOfficials, RefreshOfficialsHandler>();
        services.AddJob<RefreshAllOfficials, RefreshAllOfficialsHandler>();
        services.AddSingleton(new DeskMenuItem(70, "Officials", "/desk/officials", Role.Editor));

        if (builder.Configuration["Officials:Refresh"] is { Length: > 0 } times and not "off")
        {
            services.AddRecurring(times, new RefreshAllOfficials());
        }
    }

    public static void MapOfficials(this WebApplication app)
    {
        var data = app.MapGroup("").AllowAnonymous().WithMetadata(new Revalidated());
        data.MapGet("/officials.json", DirectoryJson.ListAsync);
        data.MapGet("/officials/{slug}.json", DirectoryJson.OfficialAsync);
        data.MapGet("/officials/posts/{post}.json", DirectoryJson.PostAsync);
        data.MapGet("/officials/find.json", FindEndpoint.GetAsync);
        data.MapGet("/officials/popolo.json", async (OfficialsMemory memory, HttpContext context, CancellationToken cancel) =>
        {
            context.Response.ContentType = "application/json";
            await PopoloExport.WriteAsync(await memory.GetAsync(cancel), context.Response.Body, cancel);
        });
        app.MapPost("/officials/find.json", FindEndpoint.PostAsync).AllowAnonymous().WithMetadata(new AllowsOtherOrigins());
    }

    public static Command Command(Shell shell) => new("officials", "Officials: import them, find one's own, write to them, and give the data on.")
    {
        ImportCommand.Create(shell), FindCommand.Create(shell), LetterCommand.Create(shell), ExportCommand.Create(shell),
    };
}
