using MimeKit;

namespace Redress.Platform.Mail;

/// <summary>Sends by what the settings say at the moment: a change at the desk holds for the next message.</summary>
internal sealed class ConfiguredTransport(IConfiguration configuration) : IMailTransport, IDisposable
{
    private readonly Lock _changing = new();
    private (Uri? Url, string Folder) _known;
    private IMailTransport? _transport;

    public Task<MailAnswer> SendAsync(Guid id, MimeMessage message, CancellationToken cancel) => Current().SendAsync(id, message, cancel);

    public Task<bool> IsThereAsync(CancellationToken cancel) => Current().IsThereAsync(cancel);

    public void Dispose() => (_transport as IDisposable)?.Dispose();

    private IMailTransport Current()
    {
        var settings = MailSettings.Of(configuration);

        lock (_changing)
        {
            if (_transport is null || _known != (settings.Url, settings.Folder))
            {
                (_transport as IDisposable)?.Dispose();
                (_known, _transport) = ((settings.Url, settings.Folder), settings.Url is { } server ? new SmtpTransport(server) : new FolderTransport(settings));
            }

            return _transport;
        }
    }
}
