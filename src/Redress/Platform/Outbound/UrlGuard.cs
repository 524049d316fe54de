using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Redress.Platform.Outbound;

/// <summary>Judges a URL by its form, without asking the network: what is left is http or https, on 80 or 443, at a public host.</summary>
internal sealed partial class UrlGuard(AllowedHosts exceptions)
{
    private const int MaxLength = 4096;

    private static readonly string[] InnerDomains =
    [
        "localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa", "test", "invalid", "onion", "svc",
    ];

    /// <param name="written">As somebody typed it or a page gave it.</param>
    /// <param name="url">The URL to ask, its host spelled in the one plain way; null where refused.</param>
    public Verdict Judge(string written, out Uri? url)
    {
        url = null;
        var text = written.Trim(' ');

        if (text.Length > MaxLength || text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\'))
        {
            return Verdict.Refuse("The address is too long or contains spaces, backslashes or control characters.");
        }

        if (Form().Match(text) is not { Success: true } form)
        {
            return Verdict.Refuse("Only addresses that begin with http:// or https:// and name a host can be fetched.");
        }

        if (form.Groups["user"].Success)
        {
            return Verdict.Refuse("An address with a user name or password in it is not fetched.");
        }

        if (HostName.Parse(form.Groups["host"].Value) is not { } host)
        {
            return Verdict.Refuse("The address has no valid host name.");
        }

        if (!Uri.TryCreate($"{form.Groups["scheme"].Value}://{host.Ascii}{form.Groups["port"].Value}{form.Groups["rest"].Value}", UriKind.Absolute, out var candidate)
            || !string.Equals(candidate.IdnHost, host.Ascii.Trim('[', ']'), StringComparison.OrdinalIgnoreCase))
        {
            return Verdict.Refuse("The address is not a valid URL.");
        }

        var verdict = exceptions.Contains(candidate.IdnHost, candidate.Port) ? Verdict.Allow("The operator allows this host.") : JudgeHost(candidate, host);
        url = verdict.Allowed ? candidate : null;
        return verdict;
    }

    private static Verdict JudgeHost(Uri url, HostName host)
    {
        if (url.Port is not (80 or 443))
        {
            return Verdict.Refuse($"Port {url.Port.ToString(CultureInfo.InvariantCulture)} is not one where web pages are served (80 or 443).");
        }

        if (host.Addresses is [])
        {
            return JudgeName(host.Ascii);
        }

        return host.Addresses.Select(AddressGuard.Judge).MinBy(verdict => verdict.Allowed);
    }

    private static Verdict JudgeName(string name)
    {
        if (!name.Contains('.', StringComparison.Ordinal) || Array.Exists(InnerDomains, inner => name == inner || name.EndsWith($".{inner}", StringComparison.Ordinal)))
        {
            return Verdict.Refuse($"{name} is a name inside a network, not on the public internet.");
        }

        // Wildcard DNS services answer such a name with the address it spells.
        return SpelledAddress().Match(name) is { Success: true } spelled
            && IPAddress.TryParse(spelled.Value.Replace('-', '.'), out var address) && AddressGuard.Judge(address) is { Allowed: false } refusal
            ? Verdict.Refuse($"{name} spells an address: {refusal.Why}")
            : Verdict.Allow($"{name} is a public name; its addresses are checked when it is connected to.");
    }

    [GeneratedRegex(@"^(?<scheme>https?)://((?<user>[^/?#]*)@)?(?<host>\[[^\]/?#]*\]|[^:/?#\[\]@]+)(?<port>:\d{0,5})?(?<rest>[/?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?<![\d.-])\d{1,3}(?<mark>[.-])\d{1,3}\k<mark>\d{1,3}\k<mark>\d{1,3}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpelledAddress();
}
