using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Domain.Officials;
using Redress.Platform.Database;
using Redress.Platform.Outbound;

namespace Redress.Events.Places;

/// <summary>What came of an import of ZIP positions.</summary>
internal abstract record PositionsAnswer
{
    public sealed record Imported(int Count) : PositionsAnswer;

    /// <param name="Why">One sentence for a person.</param>
    public sealed record Refused(string Why) : PositionsAnswer;
}

/// <summary>Imports where ZIP codes are from the Census Bureau's gazetteer of ZIP Code Tabulation Areas: a table with tabs, or the archive it comes in.</summary>
internal sealed class ImportZipPositions(RedressDb db, GuardedHttp http)
{
    private const int AtOnce = 1000;
    private const int LargestFile = 32 * 1024 * 1024;

    public async Task<PositionsAnswer> RunAsync(string source, CancellationToken cancel)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return File.Exists(source) ? await ReadAsync(await File.ReadAllBytesAsync(source, cancel), cancel) : new PositionsAnswer.Refused("There is no such file.");
        }

        return await http.GetAsync(source, cancel) switch
        {
            FetchedPage page => await ReadAsync(page.Bytes, cancel),
            FetchFailure failure => new PositionsAnswer.Refused(failure.Why),
            _ => new PositionsAnswer.Refused("The site gave no answer that can be read."),
        };
    }

    private async Task<PositionsAnswer> ReadAsync(byte[] content, CancellationToken cancel)
    {
        if (Unpack(content) is not { } text)
        {
            return new PositionsAnswer.Refused("This archive cannot be read, or what is in it is larger than any gazetteer.");
        }

        var positions = Parse(text);

        if (positions.Count is 0)
        {
            return new PositionsAnswer.Refused("This is not a gazetteer of ZIP codes: it needs columns GEOID, INTPTLAT and INTPTLONG in its first line.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<ZipPosition>().ExecuteDeleteAsync(cancel);

        foreach (var some in positions.Values.Chunk(AtOnce))
        {
            db.AddRange(some);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
        return new PositionsAnswer.Imported(positions.Count);
    }

    private static Dictionary<string, ZipPosition> Parse(string text)
    {
        var positions = new Dictionary<string, ZipPosition>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        var separator = lines[0].Contains('\t', StringComparison.Ordinal) ? '\t' : '|';
        var columns = lines[0].Split(separator, StringSplitOptions.TrimEntries);
        var (zip, latitude, longitude) = (Array.IndexOf(columns, "GEOID"), Array.IndexOf(columns, "INTPTLAT"), Array.IndexOf(columns, "INTPTLONG"));

        if (zip < 0 || latitude < 0 || longitude < 0)
        {
            return positions;
        }

        foreach (var cells in lines.Skip(1).Select(line => line.Split(separator, StringSplitOptions.TrimEntries)).Where(cells => cells.Length == columns.Length))
        {
            if (Zip.TryParse(cells[zip], null, out var code)
                && double.TryParse(cells[latitude], CultureInfo.InvariantCulture, out var north) && Math.Abs(north) <= 90
                && double.TryParse(cells[longitude], CultureInfo.InvariantCulture, out var east) && Math.Abs(east) <= 180)
            {
                positions[code.Digits] = new ZipPosition { Zip = code.Digits, Latitude = north, Longitude = east };
            }
        }

        return positions;
    }

    /// <returns>Null where an archive is broken or too large.</returns>
    private static string? Unpack(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return Encoding.UTF8.GetString(content);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            using var table = archive.Entries.First(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).Open();
            var buffer = new byte[LargestFile];
            var length = table.ReadAtLeast(buffer, LargestFile, throwOnEndOfStream: false);
            return length == LargestFile ? null : Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
