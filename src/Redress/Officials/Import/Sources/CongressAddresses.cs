using System.Globalization;

namespace Redress.Officials.Import.Sources;

/// <param name="Name">What it is called among the files of the import.</param>
/// <param name="Address">Where it is.</param>
/// <param name="MayBeMissing">The import goes on where the server does not have it.</param>
/// <param name="MayFail">The import goes on whatever happens, since another file can stand in.</param>
internal sealed record CongressFile(string Name, string Address, bool MayBeMissing = false, bool MayFail = false);

/// <summary>Where the files on Congress are published; a mirror has them all side by side.</summary>
internal sealed class CongressAddresses(string? mirror, int congress)
{
    private const string Legislators = "https://unitedstates.github.io/congress-legislators/";
    private const string ContactForms = "https://raw.githubusercontent.com/unitedstates/contact-congress/HEAD/members/";
    private const string Census = "https://www2.census.gov/geo/docs/maps-data/data/rel2020/cd-sld/";
    private const string ZipList = "https://raw.githubusercontent.com/OpenSourceActivismTech/us-zipcodes-congress/HEAD/";

    public static IEnumerable<string> ZipRelations(IEnumerable<string> names) =>
        names.Where(name => name is Congress.ReadZips.List || name.StartsWith("tab20_cd", StringComparison.Ordinal));

    public IReadOnlyList<CongressFile> People() =>
    [
        Of("legislators-current.json", Legislators),
        Of("committees-current.json", Legislators),
        Of("committee-membership-current.json", Legislators),
        Of("legislators-district-offices.json", Legislators) with { MayBeMissing = true },
        Of("legislators-social-media.json", Legislators) with { MayBeMissing = true },
        Of("executive.json", Legislators) with { MayBeMissing = true },
        Of(Congress.ReadZips.Census(congress), Census) with { MayFail = true },
        Of(Congress.ReadZips.List, ZipList) with { MayFail = true },
        .. mirror is null ? Array.Empty<CongressFile>() :
        [
            Of(Congress.ReadZips.Defects, "") with { MayBeMissing = true },
            Of(string.Create(CultureInfo.InvariantCulture, $"cd{congress}.geojson"), "") with { MayBeMissing = true },
        ],
    ];

    public IReadOnlyList<CongressFile> Forms(IEnumerable<string> senators) =>
        [.. senators.Select(senator => Of($"{senator}.yaml", ContactForms) with { MayBeMissing = true })];

    private CongressFile Of(string name, string folder) => new(name, $"{(mirror is null ? folder : $"{mirror.TrimEnd('/')}/")}{name}");
}
