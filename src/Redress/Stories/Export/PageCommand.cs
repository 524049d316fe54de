using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Redress.Newsroom.Ingest;
using Redress.Newsroom.Read;
using Redress.Officials.FindMine;
using Redress.Platform;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Stories.Export;

/// <summary><c>redress page</c>: writes an action page as one file.</summary>
internal static partial class PageCommand
{
    public static Command Create(Shell shell)
    {
        var input = new Argument<string>("input") { Description = "A URL, an HTML or text file, or - for standard input." };
        var format = new Option<string>("--format") { Description = "html, md or json.", DefaultValueFactory = _ => "html" };
        var zip = new Option<string?>("--zip") { Description = "Your ZIP code: names your own officials where they are imported, and stands in the letter." };
        var file = new Option<string?>("--out") { Description = "The file to write; standard output without it, or with -." };
        var noPacks = new Option<bool>("--no-packs") { Description = "Leave out topics, background and wording from topic packs." };
        var command = new Command("page", "Write the whole action page of a story as one file.") { input, format, zip, file, noPacks };

        format.AcceptOnlyFromAmong("html", "md", "json");
        command.Validators.Add(result =>
        {
            if (result.GetValue(zip) is { } code && !Zip().IsMatch(code))
            {
                result.AddError($"\"{code}\" is not a ZIP code; it has five digits, or five, a hyphen and four.");
            }
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var article = await ReadAsync(parsed.GetValue(input)!, shell, cancel);
            var officials = await OfficialsAsync(parsed.GetValue(zip), shell, cancel);
            await using var scope = shell.Services.CreateAsyncScope();
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(scope.ServiceProvider.GetRequiredService<Site>().Language);
            var page = await scope.ServiceProvider.GetRequiredService<ExportPage>().RunAsync(
                article, Enum.Parse<PageFormat>(parsed.GetValue(format)!, ignoreCase: true), parsed.GetValue(zip), officials, !parsed.GetValue(noPacks), cancel);
            await WriteAsync(page, parsed.GetValue(file), shell, cancel);
            return 0;
        });
        return command;
    }

    /// <summary>A page can be written without a database, and must not make one.</summary>
    private static async Task<IReadOnlyList<Act.Step>> OfficialsAsync(string? zip, Shell shell, CancellationToken cancel)
    {
        if (zip is null || !DatabaseSetup.Exists(shell.Services.GetRequiredService<IConfiguration>()))
        {
            return [];
        }

        await using var scope = await shell.OpenDatabaseAsync();
        return await OwnOfficials.StepsAsync(zip, scope.ServiceProvider.GetRequiredService<FindMyOfficials>(), scope.ServiceProvider.GetRequiredService<RedressDb>(), cancel);
    }

    private static async Task<Reading.Article> ReadAsync(string input, Shell shell, CancellationToken cancel) =>
        await ReadInput.OpenAsync(input, url: null, shell, cancel) switch
        {
            ArticleFound found => found.Article,
            NoArticle none => throw new CommandFailure($"{input}: {none.Why}"),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        };

    private static async Task WriteAsync(string page, string? file, Shell shell, CancellationToken cancel)
    {
        if (file is null or "-")
        {
            await shell.Out.WriteAsync(page.AsMemory(), cancel);
            return;
        }

        try
        {
            await File.WriteAllTextAsync(file, page, new UTF8Encoding(false), cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file} cannot be written: {failure.Message}");
        }
    }

    [GeneratedRegex(@"\A[0-9]{5}(-[0-9]{4})?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Zip();
}
