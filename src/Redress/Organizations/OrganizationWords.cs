using Redress.Domain.Officials;
using Redress.Domain.Organizations;
using Redress.Domain.Petitions;
using Redress.Platform.Web.Languages;

namespace Redress.Organizations;

internal static class OrganizationWords
{
    public static string Of(OrganizationLink link, Texts texts) => link switch
    {
        OrganizationLink.Donate => texts["Donate"],
        OrganizationLink.Volunteer => texts["Volunteer"],
        OrganizationLink.Join => texts["Join"],
        OrganizationLink.Website => texts["Website"],
    };

    /// <summary>Where it works.</summary>
    public static string Area(string? country, string? state, string? zip, Texts texts) => (country, state, zip) switch
    {
        (null, _, _) => texts["Worldwide"],
        (_, { } code, { } digits) => $"{digits}, {Jurisdiction.Find(code)?.Name ?? code}",
        (_, { } code, null) => Jurisdiction.Find(code)?.Name ?? code,
        _ => Countries.NameOf(country!),
    };

    public static string Of(OrganizationStatus status, Texts texts) => status switch
    {
        OrganizationStatus.Unconfirmed => texts["Not confirmed"],
        OrganizationStatus.Waiting => texts["Waiting for moderation"],
        OrganizationStatus.Published => texts["Published"],
        OrganizationStatus.Declined => texts["Declined"],
        OrganizationStatus.TakenDown => texts["Taken down"],
        OrganizationStatus.Merged => texts["Merged"],
    };
}
