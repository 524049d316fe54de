using Redress.Domain.Accounts;
using Redress.Moderation;
using Redress.Organizations.Act;
using Redress.Organizations.Browse;
using Redress.Organizations.Desk;
using Redress.Organizations.Export;
using Redress.Organizations.Import;
using Redress.Organizations.Samples;
using Redress.Organizations.Show;
using Redress.Organizations.Submit;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Platform.News;
using Redress.Platform.Web;
using Redress.Stories.Act;
using Redress.Stories.Samples;

namespace Redress.Organizations;

internal static class OrganizationsSetup
{
    public static void AddOrganizations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ReadOrganization>();
        services.AddScoped<ListOrganizations>();
        services.AddScoped<ShowOrganization>();
        services.AddScoped<PickOrganizations>();
        services.AddScoped<SubmitOrganization>();
        services.AddScoped<ChangeOrganization>();
        services.AddScoped<ImportOrganizations>();
        services.AddScoped<OrganizationNews>();
        services.AddScoped<IFollowable, OrganizationToFollow>();
        services.AddScoped<IOutboundLinks, LinksOfOrganizations>();
        services.AddScoped<IWayToAct, SupportOrganizations>();
        services.AddScoped<ISampleContent, SampleOrganizations>();
        services.AddModerated<ModeratedOrganizations>();
        services.AddJob<ForgetUnconfirmed, ForgetUnconfirmedHandler>();
        services.AddRecurring("41 3 * * *", new ForgetUnconfirmed());
        services.AddSingleton(new DeskMenuItem(65, "Organizations", "/desk/organizations", Role.Editor));
    }

    public static void MapOrganizations(this WebApplication app)
    {
        var data = app.MapGroup("").WithMetadata(new Revalidated()).AllowAnonymous();
        data.MapGet("/organizations.json", OrganizationData.GetAllAsync);
        data.MapGet("/organizations.csv", OrganizationData.GetCsvAsync);
        data.MapGet("/organizations/{slug}.json", OrganizationData.GetOneAsync);
    }
}
