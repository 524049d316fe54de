namespace Redress.Platform.Mail;

/// <summary>Domains that hand out mailboxes for minutes. A short list of the well known; operators add theirs in <c>disposable-domains.txt</c> in the data folder, one a line.</summary>
internal sealed class DisposableDomains
{
    private static readonly string[] WellKnown =
    [
        "10minutemail.com", "1secmail.com", "burnermail.io", "discard.email", "dispostable.com", "emailondeck.com", "fakeinbox.com", "getnada.com",
        "grr.la", "guerrillamail.com", "guerrillamail.net", "guerrillamail.org", "harakirimail.com", "inboxkitten.com", "maildrop.cc", "mailcatch.com",
        "mailinator.com", "mailnesia.com", "mailsac.com", "mintemail.com", "moakt.com", "mohmal.com", "sharklasers.com", "spam4.me", "spamgourmet.com",
        "temp-mail.org", "tempail.com", "tempmail.com", "tempmailo.com", "tempr.email", "throwawaymail.com", "trashmail.com", "yopmail.com", "yopmail.fr",
    ];

    private readonly HashSet<string> _domains = new(WellKnown, StringComparer.OrdinalIgnoreCase);

    /// <param name="file">The operator's own list; may be missing.</param>
    public DisposableDomains(string file)
    {
        if (File.Exists(file))
        {
            _domains.UnionWith(File.ReadLines(file).Select(line => line.Split('#')[0].Trim()).Where(domain => domain is not ""));
        }
    }

    /// <summary>Whether the domain, or one it lies under, is on the list.</summary>
    public bool Contains(string domain)
    {
        var labels = domain.Split('.');
        return Enumerable.Range(0, labels.Length - 1).Any(i => _domains.Contains(string.Join('.', labels[i..])));
    }
}
