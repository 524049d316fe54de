using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Redress.Platform.Outbound;

namespace Redress.Operations.Probe;

/// <summary>Judges a URL as the outbound client would, without connecting to it.</summary>
internal sealed class ProbeUrl(UrlGuard guard, AllowedHosts exceptions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="written">The URL.</param>
    /// <param name="names">What stands in for DNS.</param>
    /// <param name="cancel">Ends the look-up.</param>
    public async Task<JsonObject> RunAsync(string written, IReadOnlyDictionary<string, IPAddress[]> names, CancellationToken cancel)
    {
        var verdict = guard.Judge(written, out var url);

        if (url is not null && !exceptions.Contains(url.IdnHost, url.Port))
        {
            var addresses = names.TryGetValue(url.IdnHost, out var given) ? given : await ResolveAsync(url.IdnHost, cancel);
            var refusal = addresses.Select(AddressGuard.Judge).FirstOrDefault(address => !address.Allowed);
            verdict = refusal.Why is null ? verdict : Verdict.Refuse($"{url.IdnHost} leads inside a network. {refusal.Why}");
        }

        return new JsonObject { ["verdict"] = verdict.Allowed ? "allow" : "refuse", ["why"] = verdict.Why };
    }

    private static async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);

        try
        {
            return await Dns.GetHostAddressesAsync(host, limit.Token);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ArgumentException)
        {
            return [];
        }
    }
}
