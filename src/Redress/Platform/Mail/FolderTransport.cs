using MimeKit;

namespace Redress.Platform.Mail;

/// <summary>Without a mail server each message is a file that the desk shows. A repeat of a message replaces it.</summary>
internal sealed class FolderTransport(MailSettings settings) : IMailTransport
{
    public async Task<MailAnswer> SendAsync(Guid id, MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(settings.Folder);
        var file = Path.Combine(settings.Folder, $"{id:N}.eml");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var stream = new FileStream(file + ".part", options))
        {
            await message.WriteToAsync(stream, cancel);
        }

        File.Move(file + ".part", file, overwrite: true);
        return new MailTaken();
    }

    public Task<bool> IsThereAsync(CancellationToken cancel) => Task.FromResult(true);
}
