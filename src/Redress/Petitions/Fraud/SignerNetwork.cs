using System.Net;
using System.Net.Sockets;

namespace Redress.Petitions.Fraud;

/// <summary>The network a signature comes from, coarse enough that it names no person: /24, or /48 of IPv6.</summary>
internal static class SignerNetwork
{
    /// <returns>Null where nothing can be told: this machine, a private network, or a proxy that does not say whom it speaks for.</returns>
    public static string? Of(IPAddress? address)
    {
        var ip = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

        if (ip is null || IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal)
        {
            return null;
        }

        var bytes = ip.GetAddressBytes();
        return ip.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(bytes, 0, 6)
            : IsPrivate(bytes) ? null : $"{bytes[0]}.{bytes[1]}.{bytes[2]}";
    }

    /// <summary>RFC 1918, RFC 6598, RFC 3927.</summary>
    private static bool IsPrivate(byte[] ip) =>
        ip[0] is 10 || (ip[0] is 172 && ip[1] is >= 16 and < 32) || (ip[0] is 192 && ip[1] is 168) || (ip[0] is 100 && ip[1] is >= 64 and < 128) || (ip[0] is 169 && ip[1] is 254);
}
