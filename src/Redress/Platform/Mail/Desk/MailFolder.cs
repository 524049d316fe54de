using MimeKit;

namespace Redress.Platform.Mail.Desk;

/// <summary>A message in the folder that stands in for a mail server.</summary>
internal sealed record StoredMessage(Guid Id, string Subject, string To, DateTimeOffset Date, string Kind, string Text, string Html)
{
    public static StoredMessage Of(Guid id, MimeMessage message) => new(
        id, message.Subject ?? "", message.To.ToString(), message.Date, message.Headers["X-Redress-Kind"] ?? "", message.TextBody ?? "", message.HtmlBody ?? "");
}

/// <summary>Reads that folder. Its files are named by ids in the order of time.</summary>
internal sealed class MailFolder(MailSettings settings)
{
    private const int PageLength = 25;

    /// <returns>One page of messages, newest first, and whether there are older ones.</returns>
    public async Task<(IReadOnlyList<StoredMessage> Messages, bool HasMore)> PageAsync(int page, CancellationToken cancel)
    {
        var files = Directory.Exists(settings.Folder)
            ? new DirectoryInfo(settings.Folder).GetFiles("*.eml").OrderByDescending(file => file.Name, StringComparer.Ordinal).Skip((page - 1) * PageLength).Take(PageLength + 1).ToList()
            : [];
        var messages = new List<StoredMessage>();

        foreach (var file in files.Take(PageLength))
        {
            if (Guid.TryParse(Path.GetFileNameWithoutExtension(file.Name), out var id) && await FindAsync(id, cancel) is { } message)
            {
                messages.Add(message);
            }
        }

        return (messages, files.Count > PageLength);
    }

    public async Task<StoredMessage?> FindAsync(Guid id, CancellationToken cancel)
    {
        var file = Path.Combine(settings.Folder, $"{id:N}.eml");

        if (!settings.IsFolder || !File.Exists(file))
        {
            return null;
        }

        using var message = await MimeMessage.LoadAsync(file, cancel);
        return StoredMessage.Of(id, message);
    }
}
