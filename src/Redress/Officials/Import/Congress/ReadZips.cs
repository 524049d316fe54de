using System.Globalization;
using System.Text;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Platform;
using Sylvan.Data.Csv;

namespace Redress.Officials.Import.Congress;

/// <summary>Reads which districts each ZIP code touches: the Census relationship file of the Congress in session, or a plain list with its known defects.</summary>
internal static class ReadZips
{
    public const string List = "zccd.csv";
    public const string Defects = "known-defects.csv";

    public static string Census(int congress) => string.Create(CultureInfo.InvariantCulture, $"tab20_cd{congress}20_zcta520_natl.txt");

    public static IReadOnlyList<ZipDistrict> Read(RosterFiles files, int congress) =>
        [.. (files.Has(Census(congress)) ? FromCensus(files, congress) : [.. FromList(files), .. FromDefects(files)])
            .Where(row => row.District is not null)
            .GroupBy(row => (row.Zip, row.District))
            .Select(group => new ZipDistrict { Zip = group.Key.Zip, District = group.Key.District!.Value.ToString(), Share = group.Max(row => row.Share) })];

    /// <summary>Pipe-separated; parts of districts outside any ZIP area, water (ZZ) and undefined districts are left out.</summary>
    private static IEnumerable<(string Zip, District? District, double? Share)> FromCensus(RosterFiles files, int congress)
    {
        var column = string.Create(CultureInfo.InvariantCulture, $"GEOID_CD{congress}_20");
        return from row in Rows(files, Census(congress), '|', "GEOID_ZCTA5_20", column, "AREALAND_ZCTA5_20", "AREALAND_PART")
               where row.Cells[0].Length > 0 && row.Cells[1].Length is 4
               let all = Number(row, 2)
               select (Zip(row, 0), District.FromCensus(row.Cells[1][..2], row.Cells[1][2..]), all > 0 ? Number(row, 3) / all : (double?)null);
    }

    private static IEnumerable<(string Zip, District? District, double? Share)> FromList(RosterFiles files) =>
        from row in files.Has(List) ? Rows(files, List, ',', "zcta", "state_fips", "cd") : []
        select (Zip(row, 0), District.FromCensus(row.Cells[1], row.Cells[2]), (double?)null);

    private static IEnumerable<(string Zip, District? District, double? Share)> FromDefects(RosterFiles files) =>
        from row in files.Has(Defects) ? Rows(files, Defects, ',', "zcta", "missing_state", "missing_district") : []
        select (Zip(row, 0), District.TryParse($"{row.Cells[1]}-{row.Cells[2]}", null, out var missing) ? missing : (District?)null, (double?)null);

    private static List<Row> Rows(RosterFiles files, string name, char delimiter, params string[] columns)
    {
        try
        {
            using var csv = CsvDataReader.Create(new StreamReader(new MemoryStream(files.Read(name)), Encoding.UTF8), new CsvDataReaderOptions { Delimiter = delimiter });
            var ordinals = Array.ConvertAll(columns, column => Ordinal(csv, name, column));
            var rows = new List<Row>();

            while (csv.Read())
            {
                var where = string.Create(CultureInfo.InvariantCulture, $"{name}, line {csv.RowNumber + 1}");
                rows.Add(csv.RowFieldCount > ordinals.Max() ? new(where, Array.ConvertAll(ordinals, csv.GetString)) : throw Wrong(where, "the line has too few columns, or the file ends too early"));
            }

            return rows;
        }
        catch (Exception failure) when (failure is CsvFormatException or InvalidDataException)
        {
            throw Wrong(name, "this is not the table that was expected");
        }
    }

    private static int Ordinal(CsvDataReader csv, string name, string column) => Enumerable.Range(0, csv.FieldCount)
        .Where(i => string.Equals(csv.GetName(i).Trim('\uFEFF'), column, StringComparison.OrdinalIgnoreCase)).Select(i => (int?)i).FirstOrDefault()
        ?? throw Wrong($"{name}, line 1", $"there is no column {column}");

    private static string Zip(Row row, int cell) => Domain.Officials.Zip.TryParse(row.Cells[cell], null, out var zip) ? zip.Digits : throw Wrong(row.Where, $"'{row.Cells[cell]}' is no ZIP code");

    private static double Number(Row row, int cell) =>
        double.TryParse(row.Cells[cell], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(row.Where, $"'{row.Cells[cell]}' is no area");

    private static CommandFailure Wrong(string where, string what) => new($"{where}: {what}; nothing was changed.");

    private sealed record Row(string Where, string[] Cells);
}
