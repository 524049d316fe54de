using System.Globalization;
using MimeKit;

namespace Redress.Platform.Mail;

/// <summary>Where mail goes and whom it is from.</summary>
/// <param name="Url">The mail server of the setting <c>Mail:Url</c>, <c>smtp://</c> or <c>smtps://</c>; null where messages go to a folder.</param>
/// <param name="Folder">That folder: <c>folder:PATH</c>.</param>
/// <param name="From">Setting <c>Mail:From</c>.</param>
internal sealed record MailSettings(Uri? Url, string Folder, MailboxAddress From)
{
    public bool IsFolder => Url is null;

    public static MailSettings Of(IConfiguration configuration)
    {
        var url = configuration["Mail:Url"];
        var folder = url?.StartsWith("folder:", StringComparison.OrdinalIgnoreCase) is true ? url["folder:".Length..] : "";
        return new MailSettings(
            string.IsNullOrWhiteSpace(url) || folder is not "" ? null : Server(url),
            folder is "" ? Path.Combine(DataFolder.Of(configuration), "mail") : Path.GetFullPath(folder),
            Sender(configuration["Mail:From"], configuration));
    }

    private static Uri Server(string url) => Uri.TryCreate(url, UriKind.Absolute, out var server) && server is { Scheme: "smtp" or "smtps", Host: not "" }
        ? server
        : throw new InvalidDataException("The setting Mail:Url should be smtp://HOST:PORT, smtps://HOST:PORT or folder:PATH.");

    private static MailboxAddress Sender(string? from, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(from))
        {
            return new MailboxAddress(configuration["Site:Name"] ?? "Redress", string.Create(CultureInfo.InvariantCulture, $"no-reply@{HostOf(configuration["Site:Url"])}"));
        }

        return MailboxAddress.TryParse(from, out var sender) && sender.Address.Contains('@', StringComparison.Ordinal)
            ? new MailboxAddress(string.IsNullOrEmpty(sender.Name) ? configuration["Site:Name"] ?? "Redress" : sender.Name, sender.Address)
            : throw new InvalidDataException("The setting Mail:From should be an e-mail address, or a name and an address: Town Desk <desk@example.org>.");
    }

    private static string HostOf(string? site) => Uri.TryCreate(site, UriKind.Absolute, out var url) && url.HostNameType is UriHostNameType.Dns ? url.IdnHost : "localhost";
}
