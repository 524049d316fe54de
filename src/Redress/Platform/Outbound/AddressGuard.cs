using System.Net;
using System.Net.Sockets;

namespace Redress.Platform.Outbound;

/// <summary>
/// Judges an IP address: only addresses of the public internet may be asked. Follows IANA's special-purpose registries;
/// IPv6 is refused unless it lies in 2000::/3, and an IPv4 address inside an IPv6 one is judged for what it is.
/// </summary>
internal static class AddressGuard
{
    private static readonly (IPNetwork Network, string Name)[] SpecialIPv4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "“this network”"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private network"),
        (IPNetwork.Parse("100.64.0.0/10"), "a carrier's inner network"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine itself"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud provider's inner service"),
        (IPNetwork.Parse("169.254.0.0/16"), "the local link, where cloud metadata is served"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private network"),
        (IPNetwork.Parse("192.0.0.0/24"), "protocol assignments"),
        (IPNetwork.Parse("192.0.2.0/24"), "documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "6to4 relays"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private network"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarks"),
        (IPNetwork.Parse("198.51.100.0/24"), "documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved use"),
    ];

    private static readonly (IPNetwork Network, string Name)[] SpecialIPv6 =
    [
        (IPNetwork.Parse("2001::/23"), "protocol assignments such as Teredo"),
        (IPNetwork.Parse("2001:db8::/32"), "documentation"),
        (IPNetwork.Parse("2002::/16"), "6to4"),
        (IPNetwork.Parse("3fff::/20"), "documentation"),
    ];

    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static Verdict Judge(IPAddress address)
    {
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return JudgeIPv4(address);
        }

        if (EmbeddedIPv4(address) is { } inner && JudgeIPv4(inner) is { Allowed: false } refusal)
        {
            return Verdict.Refuse($"{address} stands for {inner}: {refusal.Why}");
        }

        if (address.IsIPv4MappedToIPv6 || Nat64.Contains(address))
        {
            return Verdict.Allow($"{address} is a public address.");
        }

        if (!GlobalIPv6.Contains(address) || address.ScopeId != 0)
        {
            return Verdict.Refuse($"{address} is not a public address.");
        }

        return Judge(address, SpecialIPv6);
    }

    private static Verdict JudgeIPv4(IPAddress address) => Judge(address, SpecialIPv4);

    private static Verdict Judge(IPAddress address, (IPNetwork Network, string Name)[] special) =>
        Array.Find(special, range => range.Network.Contains(address)) is { Name: { } name }
            ? Verdict.Refuse($"{address} belongs to {name}, not to the public internet.")
            : Verdict.Allow($"{address} is a public address.");

    /// <summary>The IPv4 address inside a mapped, compatible, NAT64, 6to4 or ISATAP address.</summary>
    private static IPAddress? EmbeddedIPv4(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var isCompatible = !bytes.AsSpan(0, 12).ContainsAnyExcept((byte)0);
        var isIsatap = bytes is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5e, 0xfe, ..];

        return bytes switch
        {
            _ when address.IsIPv4MappedToIPv6 || isCompatible || isIsatap || Nat64.Contains(address) => new IPAddress(bytes.AsSpan(12)),
            [0x20, 0x02, ..] => new IPAddress(bytes.AsSpan(2, 4)),
            _ => null,
        };
    }
}
