using MimeKit;
using Redress.Platform.Settings;

namespace Redress.Platform.Mail;

/// <summary>The settings of mail.</summary>
internal static class MailOptions
{
    public const string Group = "Mail";

    /// <summary>For how many days it is known what became of a mail.</summary>
    public const string KeptDays = "Retention:MailDays";

    public const int DefaultKeptDays = 30;

    public static void AddMailOptions(this IServiceCollection services) => services.AddSettings(
        new Setting(Group, "Mail:Url", "Mail server", SettingForm.Secret)
        {
            Hint = "smtp://name:password@host:587 or smtps://name:password@host. It is kept encrypted and never shown again. Empty: mails become files, to be read under Mail.",
            Check = url => url.StartsWith("folder:", StringComparison.OrdinalIgnoreCase) || (Uri.TryCreate(url, UriKind.Absolute, out var server) && server is { Scheme: "smtp" or "smtps", Host: not "" })
                ? null : "Write the mail server as smtp://host:587 or smtps://host.",
        },
        new Setting(Group, "Mail:From", "Sender")
        {
            Hint = "An address, or a name and an address: Town Desk <desk@example.org>.",
            Check = from => MailboxAddress.TryParse(from, out var sender) && sender.Address.Contains('@', StringComparison.Ordinal) ? null : "Write an e-mail address, or a name and an address: Town Desk <desk@example.org>.",
        },
        new Setting(RetentionGroup.Name, KeptDays, "Days until what became of a mail is forgotten", SettingForm.Number) { Default = $"{DefaultKeptDays}", Range = (7, 365), Hint = "A bounce that comes later is no longer recognized." });
}
