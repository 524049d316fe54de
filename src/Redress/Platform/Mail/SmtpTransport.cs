using System.Collections.Concurrent;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Redress.Platform.Mail;

/// <summary>Sends by SMTP, over connections that are kept open between messages.</summary>
internal sealed class SmtpTransport(Uri server) : IMailTransport, IDisposable
{
    private const int Patience = 30_000;

    private readonly ConcurrentBag<SmtpClient> _open = [];

    public async Task<MailAnswer> SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        var client = await OpenAsync(cancel);

        try
        {
            await client.SendAsync(message, cancel);
            _open.Add(client);
            return new MailTaken();
        }
        catch (SmtpCommandException refusal) when (client.IsConnected && (int)refusal.StatusCode is not 421)
        {
            _open.Add(client);
            return SmtpRefusal.IsOfMailbox(refusal)
                ? new MailRefused(SmtpRefusal.Sentence(refusal))
                : throw new MailNotSentException(SmtpRefusal.Sentence(refusal));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            client.Dispose();
            throw Away(failure);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task<bool> IsThereAsync(CancellationToken cancel)
    {
        try
        {
            _open.Add(await OpenAsync(cancel));
            return true;
        }
        catch (MailServerAwayException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        while (_open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    /// <summary>A connection that is known to live: one kept open that still answers, or a new one.</summary>
    private async Task<SmtpClient> OpenAsync(CancellationToken cancel)
    {
        while (_open.TryTake(out var kept))
        {
            if (await AnswersAsync(kept, cancel))
            {
                return kept;
            }

            kept.Dispose();
        }

        return await ConnectAsync(cancel);
    }

    private static async Task<bool> AnswersAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.NoOpAsync(cancel);
            return true;
        }
        catch (Exception failure) when (failure is IOException or CommandException or ProtocolException or ServiceNotConnectedException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancel)
    {
        var client = new SmtpClient { Timeout = Patience, CheckCertificateRevocation = false };
        var isSecure = server.Scheme is "smtps";

        try
        {
            await client.ConnectAsync(server.Host, Port(isSecure), isSecure ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, cancel);

            if (server.UserInfo.Split(':', 2) is [{ Length: > 0 } name, { } password])
            {
                await client.AuthenticateAsync(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password), cancel);
            }

            return client;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            client.Dispose();
            throw Away(failure);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private int Port(bool isSecure) => server.Port > 0 ? server.Port : isSecure ? 465 : 25;

    private static MailServerAwayException Away(Exception failure) => new($"The mail server does not take mail now ({failure.GetType().Name}): {SmtpRefusal.WithoutAddresses(failure.GetBaseException().Message)}");
}
