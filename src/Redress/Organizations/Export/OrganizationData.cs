using System.Text;
using Redress.Domain.Organizations;
using Redress.Newsroom.Read;
using Redress.Organizations.Browse;
using Redress.Organizations.Show;
using Redress.Platform.Links;
using Redress.Platform.Web;

namespace Redress.Organizations.Export;

/// <summary>The directory as open data.</summary>
internal static class OrganizationData
{
    public static async Task<IResult> GetAllAsync(string? q, string? topic, string? offers, ListOrganizations list, CheckedLinks links, HttpRequest request, Site site, CancellationToken cancel)
    {
        var states = await links.GetAsync(cancel);
        var all = await list.AllAsync(new OrganizationQuery(q, topic, null, OrganizationsModel.OffersOf(offers)), cancel);
        return Results.Json(new { organizations = all.Select(organization => Of(organization, states, request, site)) }, StoryJson.Options);
    }

    public static async Task<IResult> GetCsvAsync(string? q, string? topic, string? offers, ListOrganizations list, CancellationToken cancel) =>
        Results.File(Encoding.UTF8.GetBytes(OrganizationCsv.Of(await list.AllAsync(new OrganizationQuery(q, topic, null, OrganizationsModel.OffersOf(offers)), cancel))), "text/csv; charset=utf-8", "organizations.csv");

    public static async Task<IResult> GetOneAsync(string slug, ShowOrganization show, CheckedLinks links, HttpRequest request, Site site, CancellationToken cancel) => await show.RunAsync(slug, cancel) switch
    {
        OrganizationAnswer.Found found => Results.Json(Of(found.Organization, await links.GetAsync(cancel), request, site), StoryJson.Options),
        OrganizationAnswer.Moved moved => Results.Redirect($"/organizations/{moved.Slug}.json", permanent: true),
        OrganizationAnswer.TakenDown => Results.StatusCode(StatusCodes.Status410Gone),
        _ => Results.NotFound(),
    };

    private static object Of(Organization organization, LinkStates states, HttpRequest request, Site site) => new
    {
        url = site.Address(request, $"/organizations/{organization.Slug}"),
        slug = organization.Slug,
        name = organization.Name,
        about = organization.About,
        topics = organization.Facts.Topics,
        country = organization.Country,
        state = organization.State,
        zip = organization.Zip,
        registration = organization.RegistrationNumber is null ? null : new { number = organization.RegistrationNumber, register = organization.Register },
        verified = organization.VerifiedAt is null ? null : new { at = organization.VerifiedAt, by = organization.VerifiedBy, what = organization.Verified },
        links = organization.Facts.Links.Where(link => !states.Hides(link.Url)).Select(link => new { kind = link.Kind, url = link.Url, checkedAt = states.Of(link.Url).CheckedAt }),
        sample = organization.IsSample,
        publishedAt = organization.PublishedAt,
        changedAt = organization.ChangedAt,
    };
}
