using System.Net;

namespace Redress.Links.Check;

/// <summary>
/// The part of a host name somebody registered: "example.org" of "www.example.org", "example.co.uk" of "www.example.co.uk".
/// A short rule instead of the public suffix list: where it errs, two domains pass for one and nothing is hidden.
/// </summary>
internal static class RegisteredDomain
{
    /// <summary>Second labels under which countries register names.</summary>
    private static readonly HashSet<string> Second = new(["ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "go", "gv", "ltd", "mil", "ne", "net", "nhs", "nom", "or", "org", "police", "sch"], StringComparer.Ordinal);

    public static bool AreOne(Uri a, Uri b) => string.Equals(Of(a.IdnHost), Of(b.IdnHost), StringComparison.OrdinalIgnoreCase);

    public static string Of(string host)
    {
        if (IPAddress.TryParse(host, out _) || host.TrimEnd('.').ToLowerInvariant().Split('.') is not { Length: > 2 } labels)
        {
            return host.TrimEnd('.').ToLowerInvariant();
        }

        var parts = labels is [.., { } second, { Length: 2 }] && Second.Contains(second) ? 3 : 2;
        return string.Join('.', labels[^parts..]);
    }
}
