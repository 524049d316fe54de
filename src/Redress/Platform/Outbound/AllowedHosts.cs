using System.Globalization;

namespace Redress.Platform.Outbound;

/// <summary>
/// Hosts (<c>host:port</c>) the operator lets the server fetch from although they are not public: an intranet's own feed, a test's server.
/// Dangerous: whoever can add a story can then make the server ask that host anything.
/// </summary>
internal sealed class AllowedHosts(IEnumerable<string> hosts)
{
    public static readonly AllowedHosts None = new([]);

    private readonly HashSet<string> _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    public bool Contains(string host, int port) =>
        _hosts.Count > 0 && _hosts.Contains($"{host}:{port.ToString(CultureInfo.InvariantCulture)}");
}
