using System.Diagnostics;
using System.Globalization;

namespace Redress.Tests.Events;

/// <summary>Debian's python3-icalendar and python3-recurring-ical-events: what another implementation makes of a calendar file.</summary>
internal static class OutsideCalendar
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> There = new(() => File.Exists(Python) && RunAsync("-c", "import icalendar, recurring_ical_events").GetAwaiter().GetResult().ExitCode is 0);

    /// <returns>Each date: UID, start and end in UTC, status, sequence.</returns>
    public static async Task<IReadOnlyList<string[]>> DatesAsync(string calendar, DateOnly from, DateOnly to)
    {
        Assert.SkipUnless(There.Value, "Needs another implementation to compare with: apt-get install python3-icalendar python3-recurring-ical-events");
        var (exit, output, error) = await RunAsync(calendar, Path.Combine(AppContext.BaseDirectory, "Events", "calendar_dates.py"), Day(from), Day(to));
        exit.ShouldBe(0, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(string option, string script) => RunAsync("", option, script);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
