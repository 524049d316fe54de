using System.CommandLine;
using System.Text.Json;
using Redress.Officials.FindMine;
using Redress.Platform;
using Redress.Platform.Database;

namespace Redress.Officials.Letter;

/// <summary><c>redress officials letter</c>: greeting, envelope and routes of one official.</summary>
internal static class LetterCommand
{
    public static Command Create(Shell shell)
    {
        var person = new Option<string>("--person") { Description = "The official's id, as 'officials find' prints it.", Required = true };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("letter", "Show how to write to an official: greeting, envelope, form, phones, address.") { person, json };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var facts = await LetterFacts.FindAsync(scope.ServiceProvider.GetRequiredService<RedressDb>(), parsed.GetValue(person)!, cancel)
                ?? throw new CommandFailure($"No official has the id {parsed.GetValue(person)}. 'redress officials find --zip …' prints ids.");
            await shell.Out.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(facts, OfficialsJson.Options) : InWords(facts));
            return 0;
        });
        return command;
    }

    private static string InWords(LetterFacts facts) => string.Join(Environment.NewLine,
    [
        .. facts.Envelope, "", facts.Salutation, "",
        .. facts.Form is { } form ? new[] { $"Web form: {form.Url}" } : [],
        .. facts.Phones.Select(phone => $"Phone ({phone.Office}): {phone.Value}"),
        .. facts.Emails.Select(email => $"E-mail: {email.Value}"),
    ]);
}
