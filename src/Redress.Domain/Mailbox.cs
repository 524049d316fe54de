namespace Redress.Domain;

/// <summary>Which spellings lead to one mailbox, as the large providers document it; elsewhere only a tag after "+" is taken for an alias.</summary>
internal static class Mailbox
{
    private static readonly Dictionary<string, string> OneProvider = new(StringComparer.Ordinal)
    {
        ["googlemail.com"] = "gmail.com",
        ["protonmail.com"] = "proton.me",
        ["protonmail.ch"] = "proton.me",
        ["pm.me"] = "proton.me",
        ["me.com"] = "icloud.com",
        ["mac.com"] = "icloud.com",
    };

    public static string Canonical(string local, string domain)
    {
        (local, domain) = Subdomain(local, OneProvider.GetValueOrDefault(domain, domain));

        var mailbox = domain switch
        {
            "gmail.com" => Without(Before(local, '+'), '.'),
            "proton.me" => Without(Without(Without(Before(local, '+'), '.'), '-'), '_'),
            _ when IsYahoo(domain) => Before(Before(local, '+'), '-'),
            _ => Before(local, '+'),
        };

        // No mailbox ends in a dot, so one left by the cut goes too.
        return $"{(mailbox.TrimEnd('.') is { Length: > 0 } name ? name : local)}@{domain}";
    }

    /// <summary>Fastmail delivers anything@name.fastmail.com to name@fastmail.com.</summary>
    private static (string Local, string Domain) Subdomain(string local, string domain) =>
        domain.Split('.') is [{ } name, "fastmail", "com" or "fm"] and [_, .. var rest] && name is not "www" ? (name, string.Join('.', rest)) : (local, domain);

    private static bool IsYahoo(string domain) =>
        domain.StartsWith("yahoo.", StringComparison.Ordinal) || domain is "ymail.com" or "rocketmail.com" or "myyahoo.com";

    private static string Before(string local, char mark) => local.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at ? local[..at] : local;

    private static string Without(string local, char mark) => local.Replace($"{mark}", "", StringComparison.Ordinal);
}
