using System.Text.Encodings.Web;
using System.Text.Json;
using Redress.Platform;

namespace Redress.Topics.Learn;

/// <summary>One line of a file to learn from or to label.</summary>
internal sealed record LabelledLine(string? Headline, string? Text, string[]? Labels)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null where the line is not an object with a headline or a text.</summary>
    public static LabelledLine? Parse(JsonLine line)
    {
        try
        {
            return !line.IsTooLong && JsonSerializer.Deserialize<LabelledLine>(line.Bytes.Span, Options) is { } read && (read.Headline ?? read.Text) is not null ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
