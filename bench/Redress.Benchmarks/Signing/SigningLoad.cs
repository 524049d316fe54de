using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Redress.Benchmarks.Signing;

/// <summary>Signs as fast as it is let, over so many connections, each waiting for its answer. Plain sockets, so that it leaves the processor to the server.</summary>
internal static class SigningLoad
{
    /// <summary>By which door the signatures of a load come in.</summary>
    /// <param name="Path">Where they are posted.</param>
    /// <param name="IsForm">As a page's form sends them, answered by a page; else as JSON.</param>
    public sealed record Door(string Path, bool IsForm = false)
    {
        public static readonly Door Api = new($"/api/v1/petitions/{SigningServer.Slug}/signatures");
        public static readonly Door Form = new($"/petitions/{SigningServer.Slug}", IsForm: true);

        public int Success => IsForm ? 200 : 202;

        public byte[] Request(string email)
        {
            var (type, body) = IsForm
                ? ("application/x-www-form-urlencoded", $"name=Person+Number&email={email}&zip=10011")
                : ("application/json", $$"""{"name":"Person Number","email":"{{email}}","zip":"10011"}""");
            return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"POST {Path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        }
    }

    /// <param name="Accepted">Whom it was answered that the signature is stored.</param>
    /// <param name="Refused">Answered anything else.</param>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="Milliseconds">Of each answer, sorted.</param>
    public sealed record Outcome(IReadOnlyCollection<string> Accepted, int Refused, double Seconds, double[] Milliseconds)
    {
        public double PerSecond => Accepted.Count / Seconds;

        public double Percentile(double share) => Milliseconds.Length == 0 ? 0 : Milliseconds[(int)(share * (Milliseconds.Length - 1))];
    }

    public static async Task<Outcome> RunAsync(int port, Door door, string run, int connections, TimeSpan time, CancellationToken stop)
    {
        var accepted = new ConcurrentBag<string>();
        var times = new ConcurrentBag<double>();
        var number = 0;
        var refused = 0;
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, stop);
                var buffer = new byte[128 * 1024];

                while (watch.Elapsed < time && !stop.IsCancellationRequested)
                {
                    var email = string.Create(CultureInfo.InvariantCulture, $"signer.{run}.{Interlocked.Increment(ref number)}@example.org");
                    var begun = Stopwatch.GetTimestamp();
                    await socket.SendAsync(door.Request(email), stop);

                    if (await StatusAsync(socket, buffer, stop) == door.Success)
                    {
                        accepted.Add(email);
                        times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }
                    else
                    {
                        Interlocked.Increment(ref refused);
                    }
                }
            }
            catch (Exception ended) when (ended is SocketException or OperationCanceledException or EndOfStreamException)
            {
                // The server was killed.
            }
        }, CancellationToken.None)));

        return new Outcome(accepted, refused, watch.Elapsed.TotalSeconds, [.. times.Order()]);
    }

    /// <summary>Reads one whole answer; ours are small, so the end of the body is the end of what came.</summary>
    private static async Task<int> StatusAsync(Socket socket, byte[] buffer, CancellationToken stop)
    {
        var length = 0;

        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            length += read;

            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            if (IsWhole(buffer.AsSpan(0, length)))
            {
                return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);

        if (head < 0)
        {
            return false;
        }

        var at = answer.IndexOf("Content-Length: "u8);

        if (at < 0 || at > head)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var digits = answer[(at + 16)..];
        return answer.Length - head - 4 >= int.Parse(Encoding.ASCII.GetString(digits[..digits.IndexOf("\r\n"u8)]), CultureInfo.InvariantCulture);
    }
}
