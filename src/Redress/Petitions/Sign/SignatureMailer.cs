using System.Diagnostics;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Sign;

/// <summary>Sends the mails to signers as they fall due.</summary>
internal sealed partial class SignatureMailer(IServiceScopeFactory scopes, SignatureMailSignal signal, Rush rush, ILogger<SignatureMailer> log) : BackgroundService
{
    /// <summary>How often to look for mails that were put off, or that another node left behind.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var begun = Stopwatch.GetTimestamp();

                if (!await TrySendAsync(stoppingToken))
                {
                    await signal.WaitAsync(Look, stoppingToken);
                }

                if (rush.IsOn)
                {
                    await Task.Delay(Rush.Rest + (4 * Stopwatch.GetElapsedTime(begun)), TimeProvider.System, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The rows keep what is due.
        }
    }

    /// <returns>Whether there may be more at once.</returns>
    private async Task<bool> TrySendAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SendSignatureMails>().RunAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnsent(failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails to signers could not be handed on; they stay due")]
    private partial void LogUnsent(Exception failure);
}
