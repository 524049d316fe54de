using System.Globalization;
using System.Text;
using Redress.Domain.Organizations;
using Redress.Platform;

namespace Redress.Organizations.Export;

/// <summary>Organizations as a CSV file that can be imported again.</summary>
internal static class OrganizationCsv
{
    public static readonly IReadOnlyList<string> Columns =
        ["slug", "name", "about", "website", "donate", "volunteer", "join", "country", "state", "zip", "topics", "registrationNumber", "register"];

    public static string Of(IEnumerable<Organization> organizations)
    {
        var csv = new StringBuilder(CsvLine.Of([.. Columns, "verifiedAt", "verifiedBy", "verified"]));

        foreach (var one in organizations)
        {
            csv.Append(CsvLine.Of(
                one.Slug, one.Name, one.About, one.Website, one.Donate, one.Volunteer, one.Join, one.Country, one.State, one.Zip, string.Join(' ', one.Facts.Topics),
                one.RegistrationNumber, one.Register, one.VerifiedAt?.ToString("O", CultureInfo.InvariantCulture), one.VerifiedBy, one.Verified));
        }

        return csv.ToString();
    }
}
