using System.Globalization;
using System.Text;
using Redress.Domain.Petitions;
using Redress.Platform;

namespace Redress.Petitions.Organize;

/// <summary>The numbers of a petition as a file: one number a line, with what it is of.</summary>
internal static class NumbersCsv
{
    public static string Of(PetitionNumbers numbers)
    {
        var csv = new StringBuilder(CsvLine.Of("by", "of", "name", "count"));
        Add(csv, "state", Enum.GetValues<SignatureState>().Select(state => ($"{state}", "", numbers.Of(state))));
        Add(csv, "day", numbers.Days.Select(day => (day.Day.ToString("O", CultureInfo.InvariantCulture), "", day.Count)));
        Add(csv, "hour", numbers.Hours.Select(hour => (hour.Hour.ToString("yyyy-MM-dd'T'HH':00Z'", CultureInfo.InvariantCulture), "", hour.Count)));
        Add(csv, "region", numbers.Regions.Select(region => (region.Region, RegionNames.Of(region.Region), region.Count)));
        Add(csv, "source", numbers.Sources.Select(source => ($"{source.Source}", "", source.Count)));
        return csv.ToString();
    }

    private static void Add(StringBuilder csv, string by, IEnumerable<(string Of, string Name, long Count)> lines)
    {
        foreach (var (of, name, count) in lines)
        {
            csv.Append(CsvLine.Of(by, of, name, count.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
