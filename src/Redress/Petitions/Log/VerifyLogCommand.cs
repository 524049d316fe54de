using System.CommandLine;
using System.Globalization;
using System.Text;
using Redress.Platform;
using Redress.Platform.Outbound;

namespace Redress.Petitions.Log;

/// <summary><c>redress verify-log</c>: recounts a log from its files.</summary>
internal static class VerifyLogCommand
{
    private const int MostShown = 100;

    public static Command Create(Shell shell)
    {
        var log = new Argument<string>("log") { Description = "A copy of a log: its folder, or its address (https://example.org/log)." };
        var receipt = new Option<string?>("--receipt") { Description = "A receipt to check, by itself and in this log.", HelpName = "FILE" };
        var since = new Option<string?>("--since") { Description = "A checkpoint kept earlier: the log must begin with what it covered.", HelpName = "CHECKPOINT" };
        var command = new Command("verify-log", "Recount a petition log: rebuild its tree, check every file, count every petition. Exit 1 on any discrepancy.") { log, receipt, since };
        command.SetAction(async (parsed, cancel) => await PrintAsync(
            await new VerifyLog(
                await OpenAsync(parsed.GetValue(log)!, cancel),
                await ReadAsync(parsed.GetValue(receipt), shell, cancel),
                await ReadAsync(parsed.GetValue(since), shell, cancel)).RunAsync(cancel),
            shell));
        return command;
    }

    private static async Task<LogCopy> OpenAsync(string log, CancellationToken cancel)
    {
        if (!Uri.TryCreate(log, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return new LogInFolder(log);
        }

        // Whoever runs the command names the host, on this machine or not; where it redirects to is guarded.
        return await LogAtUrl.FindAsync(log, new GuardedHttp(new AllowedHosts([$"{url.IdnHost}:{url.Port.ToString(CultureInfo.InvariantCulture)}"]), OutboundLimits.Default), cancel);
    }

    private static async Task<Kept?> ReadAsync(string? file, Shell shell, CancellationToken cancel)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            return new Kept(file is "-" ? "The text given" : file, file is "-" ? await new StreamReader(shell.In, Encoding.UTF8).ReadToEndAsync(cancel) : await File.ReadAllTextAsync(file, cancel));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file} cannot be read. {failure.Message}");
        }
    }

    private static async Task<int> PrintAsync(Verification found, Shell shell)
    {
        if (found.Checkpoint is { } checkpoint)
        {
            await shell.Out.WriteLineAsync(Line($"{checkpoint.Origin}: {checkpoint.Size} entries, root {checkpoint.Root}, {(found.Witnesses is [] ? "no witness" : $"witnesses: {string.Join(", ", found.Witnesses)}")}"));
        }

        foreach (var petition in found.Petitions)
        {
            await shell.Out.WriteLineAsync(Line(
                $"petition {petition.Petition:N}: verified count {petition.Count} ({petition.Signatures} signed, {petition.Withdrawn} withdrawn, {petition.Invalidated} invalidated{(petition.IsClosed ? ", closed" : "")})"));
        }

        foreach (var discrepancy in found.Discrepancies.Take(MostShown))
        {
            await shell.Out.WriteLineAsync($"DISCREPANCY {discrepancy.Kind}: {discrepancy.Sentence}");
        }

        if (found.Discrepancies is [])
        {
            await shell.Out.WriteLineAsync("The log holds.");
            return 0;
        }

        throw new CommandFailure(Line($"The log does not hold: {found.Discrepancies.Count} {(found.Discrepancies.Count is 1 ? "discrepancy" : "discrepancies")}. {found.Discrepancies[0].Sentence}"));
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
