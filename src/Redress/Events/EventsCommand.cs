using System.CommandLine;
using System.Globalization;
using System.Security.Claims;
using Redress.Events.Import;
using Redress.Events.Places;
using Redress.Platform;

namespace Redress.Events;

/// <summary><c>redress events</c>: outside calendars, and where ZIP codes are.</summary>
internal static class EventsCommand
{
    public static Command Create(Shell shell)
    {
        var calendar = new Argument<string>("calendar") { Description = "The address of an iCalendar feed, which is followed from now on, or a file, which is read once." };
        var name = new Option<string?>("--name") { Description = "Who publishes it, as readers see it." };
        var topic = new Option<string?>("--topic") { Description = "The id of the topic its events belong to." };
        var import = new Command("import", "Show the events of somebody else's calendar.") { calendar, name, topic };
        import.SetAction((parsed, cancel) => ImportAsync(shell, parsed.GetValue(calendar)!, parsed.GetValue(name), parsed.GetValue(topic), cancel));
        var source = new Argument<string>("source") { Description = "The Census gazetteer of ZIP Code Tabulation Areas: a file or its address." };
        var positions = new Command("positions", "Import where ZIP codes are, so that events can be found by distance.") { source };
        positions.SetAction((parsed, cancel) => ImportPositionsAsync(shell, parsed.GetValue(source)!, cancel));
        return new Command("events", "Outside calendars, and events by distance.") { import, positions };
    }

    private static async Task<int> ImportAsync(Shell shell, string calendar, string? name, string? topic, CancellationToken cancel)
    {
        await using var scope = await shell.OpenDatabaseAsync();
        var follow = scope.ServiceProvider.GetRequiredService<FollowCalendar>();
        var found = File.Exists(calendar) ? await ReadFileAsync(follow, calendar, cancel) : await follow.LookAsync(calendar, default, cancel);

        if (found is not CalendarAnswer.Found { Read: var read } here)
        {
            throw new CommandFailure($"{calendar}: {(found as CalendarAnswer.NotRead)?.Why ?? "The site gave no answer that can be read."}");
        }

        var taken = await follow.FollowAsync(here.Url, name ?? read.Name ?? new Uri(here.Url).Host, topic, read, here.Validators, new ClaimsPrincipal(), cancel)
            ?? await follow.AgainAsync(here.Url, read, cancel);
        await shell.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{taken.Added} added, {taken.Changed} changed, {taken.Gone} gone, {taken.Duplicates} here already, {read.Broken} could not be read."));
        return 0;
    }

    private static async Task<CalendarAnswer> ReadFileAsync(FollowCalendar follow, string path, CancellationToken cancel) =>
        follow.Read(await File.ReadAllBytesAsync(path, cancel), Path.GetFileNameWithoutExtension(path)) is { } read
            ? new CalendarAnswer.Found($"file:///{Uri.EscapeDataString(Path.GetFileName(path))}", read with { Name = read.Name ?? Path.GetFileNameWithoutExtension(path) }, default)
            : new CalendarAnswer.NotRead("This is not a calendar: an iCalendar file begins with BEGIN:VCALENDAR.");

    private static async Task<int> ImportPositionsAsync(Shell shell, string source, CancellationToken cancel)
    {
        await using var scope = await shell.OpenDatabaseAsync();

        switch (await scope.ServiceProvider.GetRequiredService<ImportZipPositions>().RunAsync(source, cancel))
        {
            case PositionsAnswer.Imported imported:
                await shell.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{imported.Count} ZIP codes have a position now."));
                return 0;
            case PositionsAnswer.Refused refused:
                throw new CommandFailure($"{source}: {refused.Why}");
            default:
                throw new InvalidOperationException("Unknown answer.");
        }
    }
}
