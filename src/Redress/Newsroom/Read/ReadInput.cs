using Redress.Newsroom.Ingest;
using Redress.Platform;
using Redress.Platform.Outbound;

namespace Redress.Newsroom.Read;

/// <summary>Opens what was named on the command line: a URL, a file, or standard input.</summary>
internal static class ReadInput
{
    private const int MaxBytes = 32 * 1024 * 1024;

    public static async Task<ArticleAnswer> OpenAsync(string input, Uri? url, Shell shell, CancellationToken cancel)
    {
        if (input is "-")
        {
            return await ReadAsync(shell.In, url, cancel);
        }

        if (input.Contains("://", StringComparison.Ordinal))
        {
            return await shell.Services.GetRequiredService<ArticleFinder>().AtAsync(input, cancel);
        }

        try
        {
            await using var file = File.OpenRead(input);
            return await ReadAsync(file, url, cancel);
        }
        catch (UnauthorizedAccessException)
        {
            return Failure(Directory.Exists(input) ? "This is a folder; name the files in it." : "The file may not be opened.");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failure("There is no such file.");
        }
        catch (Exception failure) when (failure is IOException or NotSupportedException or ArgumentException)
        {
            return Failure("The file cannot be read.");
        }
    }

    private static async Task<ArticleAnswer> ReadAsync(Stream stream, Uri? url, CancellationToken cancel) =>
        await LimitedBody.ReadAsync(stream, MaxBytes, cancel) is { } bytes
            ? ArticleFinder.In(bytes, url)
            : Failure("It is larger than 32 MB, too large for a story.");

    private static NoArticle Failure(string why) => new(FetchProblem.NotReadable, why);
}
