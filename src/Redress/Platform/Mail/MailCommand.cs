using System.CommandLine;
using Redress.Platform.Mail.Bounces;

namespace Redress.Platform.Mail;

/// <summary><c>redress mail</c>: takes in reports about mails that came back.</summary>
internal static class MailCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("file") { Description = "Messages as a mail server stores them, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var bounces = new Command("bounces", "Take in reports about mails that came back (RFC 3464, RFC 5965).") { files };
        bounces.RefuseOptionsAs(files);
        bounces.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(files)!, shell, cancel));
        return new Command("mail", "Look after the mail that was sent.") { bounces };
    }

    private static async Task<int> RunAsync(string[] files, Shell shell, CancellationToken cancel)
    {
        var failures = 0;

        foreach (var file in files)
        {
            await using var scope = await shell.OpenDatabaseAsync();
            await using var stream = Open(file, shell);
            var answer = await scope.ServiceProvider.GetRequiredService<TakeBounces>().RunAsync(stream, cancel);
            failures += answer is BounceAnswer.NotReadable ? 1 : 0;
            await shell.Out.WriteLineAsync($"{file}: {Sentence(answer)}");
        }

        return failures > 0 ? 1 : 0;
    }

    private static string Sentence(BounceAnswer answer) => answer switch
    {
        BounceAnswer.Hard => "there is no such mailbox; it gets no more mail.",
        BounceAnswer.Soft => "it came back for a reason that may pass; noted.",
        BounceAnswer.Complaint => "its reader complained; the mailbox gets no more mail.",
        BounceAnswer.NotOurs => "not a report about a mail that was sent from here in the last month.",
        BounceAnswer.NotReadable => "not a mail message.",
    };

    private static Stream Open(string file, Shell shell)
    {
        try
        {
            return file is "-" ? shell.In : File.OpenRead(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file}: the file cannot be read.");
        }
    }
}
