using System.Globalization;
using System.Text;
using Redress.Domain.Officials;
using Sylvan.Data.Csv;

namespace Redress.Officials.Import;

/// <summary>Reads which districts each ZIP code touches: the Census relationship file, or a plain list with its known defects.</summary>
internal static class ReadZips
{
    private const string Census = "tab20_cd11920_zcta520_natl.txt";

    public static IReadOnlyList<ZipDistrict> Read(RosterFiles files) => [.. (files.Has(Census) ? FromCensus(files) : FromList(files))
        .Where(row => row.District is not null)
        .GroupBy(row => (row.Zip, row.District))
        .Select(group => new ZipDistrict { Zip = group.Key.Zip, District = group.Key.District!.Value.ToString(), Share = group.Max(row => row.Share) })];

    /// <summary>Pipe-separated; rows without a ZIP area, water (ZZ) and undefined districts are left out.</summary>
    private static IEnumerable<(string Zip, District? District, double? Share)> FromCensus(RosterFiles files)
    {
        using var csv = Open(files, Census, '|');

        while (csv.Read())
        {
            var zip = csv.GetString(csv.GetOrdinal("GEOID_ZCTA5_20"));
            var area = csv.GetString(csv.GetOrdinal("GEOID_CD119_20"));

            if (zip.Length == 5 && area.Length == 4)
            {
                var all = Number(csv, "AREALAND_ZCTA5_20");
                yield return (zip, District.FromCensus(area[..2], area[2..]), all > 0 ? Number(csv, "AREALAND_PART") / all : null);
            }
        }
    }

    private static IEnumerable<(string Zip, District? District, double? Share)> FromList(RosterFiles files)
    {
        if (!files.Has("zccd.csv"))
        {
            yield break;
        }

        using var csv = Open(files, "zccd.csv", ',');

        while (csv.Read())
        {
            yield return (csv.GetString(csv.GetOrdinal("zcta")), District.FromCensus(csv.GetString(csv.GetOrdinal("state_fips")), csv.GetString(csv.GetOrdinal("cd"))), null);
        }

        if (!files.Has("known-defects.csv"))
        {
            yield break;
        }

        using var defects = Open(files, "known-defects.csv", ',');

        while (defects.Read())
        {
            var district = $"{defects.GetString(defects.GetOrdinal("missing_state"))}-{defects.GetString(defects.GetOrdinal("missing_district"))}";
            yield return (defects.GetString(defects.GetOrdinal("zcta")), District.TryParse(district, null, out var missing) ? missing : null, null);
        }
    }

    private static double Number(CsvDataReader csv, string column) =>
        double.Parse(csv.GetString(csv.GetOrdinal(column)), CultureInfo.InvariantCulture);

    private static CsvDataReader Open(RosterFiles files, string name, char delimiter) =>
        CsvDataReader.Create(new StreamReader(new MemoryStream(files.Read(name)), Encoding.UTF8), new CsvDataReaderOptions { Delimiter = delimiter });
}
