using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Redress.Benchmarks.Speed;

/// <summary>Asks as fast as it is answered, over so many connections, each waiting for its answer. Plain sockets, so that it leaves the processor to the server.</summary>
internal static class HttpLoad
{
    /// <param name="Accepted">The numbers that were answered as hoped.</param>
    /// <param name="Refused">Answered anything else.</param>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="Milliseconds">Of each answer, sorted.</param>
    public sealed record Outcome(IReadOnlyCollection<int> Accepted, int Refused, double Seconds, double[] Milliseconds)
    {
        public double PerSecond => Accepted.Count / Seconds;

        public double Percentile(double share) => Milliseconds.Length == 0 ? 0 : Milliseconds[(int)(share * (Milliseconds.Length - 1))];
    }

    /// <param name="port">On this machine.</param>
    /// <param name="request">The whole request of a number, which counts up.</param>
    /// <param name="success">The status that is hoped for.</param>
    /// <param name="connections">How many at once.</param>
    /// <param name="time">For how long.</param>
    /// <param name="stop">Ends it sooner.</param>
    public static async Task<Outcome> RunAsync(int port, Func<int, byte[]> request, int success, int connections, TimeSpan time, CancellationToken stop)
    {
        var accepted = new ConcurrentBag<int>();
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
                    var mine = Interlocked.Increment(ref number);
                    var begun = Stopwatch.GetTimestamp();
                    await socket.SendAsync(request(mine), stop);

                    if (await StatusAsync(socket, buffer, stop) == success)
                    {
                        accepted.Add(mine);
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
