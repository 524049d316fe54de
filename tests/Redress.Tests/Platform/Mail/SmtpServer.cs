using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace Redress.Tests.Platform.Mail;

/// <summary>A real mail server on loopback, a process of its own that can be told to fail or die at any step of the protocol.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>The steps at which it can fail, in order; at "stored" it has the message and does not say so.</summary>
    public static readonly string[] Steps = ["connect", "helo", "mail", "rcpt", "data", "end", "stored"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-smtp-");
    private Process _process = null!;
    private int _port;

    public string Url => string.Create(CultureInfo.InvariantCulture, $"smtp://127.0.0.1:{_port}");

    public bool IsRunning => !_process.HasExited;

    public static async Task<SmtpServer> StartAsync()
    {
        var server = new SmtpServer();
        await server.RunAsync();
        return server;
    }

    /// <summary>Runs it, at the port it had before if it ran before.</summary>
    public async Task RunAsync()
    {
        _process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "smtp_server.py"), _folder.FullName, _port.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The SMTP server did not start.");
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _port = await _process.StandardOutput.ReadLineAsync() is { } port
            ? int.Parse(port, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException("These tests need an SMTP server: apt-get install python3-aiosmtpd");
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends every connection that was kept open.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        await RunAsync();
    }

    /// <param name="step">One of <see cref="Steps"/>.</param>
    /// <param name="action">"die" (once), "drop", or the reply to give, such as "550 5.1.1 No such user".</param>
    public void FailAt(string step, string action) => File.WriteAllText(Fault, $"{step} {action}");

    public void Recover() => File.Delete(Fault);

    /// <summary>What arrived, in order, repeats too.</summary>
    public IReadOnlyList<MimeMessage> Messages() => [.. Files().Select(file => MimeMessage.Load(file))];

    public IReadOnlyList<string> Sources() => [.. Files().Select(File.ReadAllText)];

    /// <summary>Waits for the message number <paramref name="count"/>.</summary>
    public async Task<MimeMessage> WaitForAsync(int count, CancellationToken cancel)
    {
        for (var look = 0; look < 1500 && Files().Count() < count; look++)
        {
            await Task.Delay(10, cancel);
        }

        return Files().ElementAtOrDefault(count - 1) is { } file ? MimeMessage.Load(file, cancel) : throw new TimeoutException($"Message {count} did not arrive.");
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Fault => Path.Combine(_folder.FullName, "fault");

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.FullName, "*.eml").Order(StringComparer.Ordinal);
}
