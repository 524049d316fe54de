namespace Redress.Platform.Outbound;

/// <summary>Reads a body to its end or to a limit, whichever comes first. Counts after decompression, so that a small bomb does not unfold.</summary>
internal static class LimitedBody
{
    /// <returns>The bytes; <see langword="null"/> where there are more than <paramref name="limit"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        var buffer = new byte[32 * 1024];

        while (await body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (read.Length + count > limit)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
