using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redress.Platform;

/// <summary>One line of a JSON Lines file.</summary>
/// <param name="Bytes">Without its line feed; only its beginning where it was too long.</param>
/// <param name="IsTooLong">More than a line may have.</param>
internal readonly record struct JsonLine(ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    public const int MaxBytes = 32 * 1024 * 1024;
    private const int IdBytes = 64 * 1024;

    public bool IsBlank => Bytes.Span.Trim(" \t\r\n"u8).IsEmpty;

    /// <summary>Reads JSON Lines; a line beyond all measure is passed over without being held in memory.</summary>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        var line = new MemoryStream();
        var (isTooLong, buffer) = (false, new byte[64 * 1024]);

        while (await stream.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            var rest = buffer.AsMemory(0, count);

            while (rest.Span.IndexOf((byte)'\n') is >= 0 and var end)
            {
                isTooLong = Append(line, rest.Span[..end], isTooLong);
                yield return new(line.ToArray(), isTooLong);
                (isTooLong, rest) = (false, rest[(end + 1)..]);
                line.SetLength(0);
            }

            isTooLong = Append(line, rest.Span, isTooLong);
        }

        if (line.Length > 0)
        {
            yield return new(line.ToArray(), isTooLong);
        }
    }

    /// <summary>The line's <c>id</c> as far as it can be read at all, also from a line that is broken further on.</summary>
    public JsonNode? Id()
    {
        var reader = new Utf8JsonReader(Bytes.Span[..Math.Min(Bytes.Length, IdBytes)], isFinalBlock: false, default);

        try
        {
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("id"u8) && reader.Read())
                {
                    return reader.TokenType switch
                    {
                        JsonTokenType.String => JsonValue.Create(reader.GetString()),
                        JsonTokenType.Number => JsonNode.Parse(reader.ValueSpan),
                        _ => null,
                    };
                }
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    private static bool Append(MemoryStream line, ReadOnlySpan<byte> more, bool isTooLong)
    {
        if (isTooLong || line.Length + more.Length > MaxBytes)
        {
            line.SetLength(Math.Min(line.Length, IdBytes));
            return true;
        }

        line.Write(more);
        return false;
    }
}
