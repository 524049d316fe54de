using System.Globalization;
using System.Text;
using System.Text.Json;
using Redress.Platform;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlText = YamlDotNet.Core.Events.Scalar;

namespace Redress.Officials.Import.Sources;

/// <summary>Reads YAML as JSON, so that one reader serves both. A whole number that is not quoted is a number, every other scalar a text; aliases are refused, since they can unfold without end.</summary>
internal static class YamlAsJson
{
    public static JsonElement Parse(ReadOnlyMemory<byte> content, string where)
    {
        using var json = new MemoryStream();

        try
        {
            using (var writer = new Utf8JsonWriter(json))
            {
                Write(new Parser(new StringReader(Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF'))), writer, where);
            }
        }
        catch (YamlException failure)
        {
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"{where}, line {failure.Start.Line}: this is not valid YAML ({failure.Message}); nothing was changed."));
        }

        return JsonElement.Parse(json.ToArray());
    }

    private static void Write(Parser parser, Utf8JsonWriter writer, string where)
    {
        // Of each open collection: whether it is a mapping, and whether a key comes next.
        var open = new Stack<(bool IsMapping, bool IsKey)>();

        while (parser.MoveNext() && parser.Current is not DocumentEnd)
        {
            switch (parser.Current)
            {
                case YamlText text:
                    Write(text, open.TryPeek(out var top) && top.IsKey, writer);
                    Turn(open);
                    break;
                case MappingStart:
                    writer.WriteStartObject();
                    open.Push((true, true));
                    break;
                case SequenceStart:
                    writer.WriteStartArray();
                    open.Push((false, false));
                    break;
                case MappingEnd or SequenceEnd:
                    End(open.Pop().IsMapping, writer);
                    Turn(open);
                    break;
                case AnchorAlias alias:
                    throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"{where}, line {alias.Start.Line}: YAML with aliases is not read; nothing was changed."));
            }
        }

        if (writer is { BytesCommitted: 0, BytesPending: 0 })
        {
            writer.WriteNullValue();
        }
    }

    private static void Write(YamlText text, bool isKey, Utf8JsonWriter writer)
    {
        if (isKey)
        {
            writer.WritePropertyName(text.Value);
        }
        else if (text is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" })
        {
            writer.WriteNullValue();
        }
        else if (text is { Style: ScalarStyle.Plain } && long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Digits(number) == text.Value)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(text.Value);
        }
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void End(bool isMapping, Utf8JsonWriter writer)
    {
        if (isMapping)
        {
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteEndArray();
        }
    }

    /// <summary>In a mapping, keys and values take turns.</summary>
    private static void Turn(Stack<(bool IsMapping, bool IsKey)> open)
    {
        if (open.TryPop(out var top))
        {
            open.Push((top.IsMapping, top.IsMapping && !top.IsKey));
        }
    }
}
