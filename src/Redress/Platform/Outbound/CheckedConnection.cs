using System.Net;
using System.Net.Sockets;

namespace Redress.Platform.Outbound;

/// <summary>Connects only to addresses that were judged, at the moment of connecting: a name cannot point elsewhere in between.</summary>
internal static class CheckedConnection
{
    public static async ValueTask<Stream> OpenAsync(DnsEndPoint target, AllowedHosts exceptions, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancel);

        if (!exceptions.Contains(target.Host, target.Port)
            && addresses.Select(AddressGuard.Judge).FirstOrDefault(verdict => !verdict.Allowed) is { Why: { } why })
        {
            throw new RefusedAddressException(why);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class RefusedAddressException(string why) : IOException(why);
