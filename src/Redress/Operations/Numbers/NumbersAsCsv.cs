using System.Globalization;
using System.Text;
using Redress.Platform;
using Redress.Platform.Counting;

namespace Redress.Operations.Numbers;

/// <summary>The numbers as a file: a line for each day, then one for each story.</summary>
internal static class NumbersAsCsv
{
    public static async Task<IResult> GetAsync(ReadNumbers read, int? days, string? story, CancellationToken cancel)
    {
        if (await read.RunAsync(Math.Clamp(days ?? 30, 1, 3650), story, cancel) is not { } numbers)
        {
            return Results.NotFound();
        }

        var csv = new StringBuilder(CsvLine.Of(["day", .. Counted.All]));

        foreach (var (index, (day, _)) in numbers.Series[0].Points.Index())
        {
            csv.Append(CsvLine.Of([day.ToString("O", CultureInfo.InvariantCulture), .. numbers.Series.Select(series => series.Points[index].Count.ToString(CultureInfo.InvariantCulture))]));
        }

        csv.Append("\r\n").Append(CsvLine.Of(["story", "headline", .. Counted.All]));

        foreach (var row in numbers.Stories)
        {
            csv.Append(CsvLine.Of([row.Slug, row.Headline, .. Counted.All.Select(what => row.Of(what).ToString(CultureInfo.InvariantCulture))]));
        }

        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"numbers-{numbers.To:yyyy-MM-dd}.csv");
    }
}
