using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Redress.Domain.Officials;

namespace Redress.Officials.FindMine;

/// <summary>The public JSON form of a look-up; see the contract of <c>redress officials find</c>.</summary>
internal static class OfficialsJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static JsonObject Of(OfficialsAnswer answer)
    {
        var json = new JsonObject
        {
            ["zip"] = answer.Zip,
            ["status"] = JsonNamingPolicy.CamelCase.ConvertName($"{answer.Status}"),
            ["message"] = $"{answer.Message}",
            ["asOf"] = answer.AsOf?.ToString("O", CultureInfo.InvariantCulture),
            ["posts"] = JsonSerializer.SerializeToNode(answer.Posts.Select(post => new { post.Post, post.Status, post.Person, post.Name, Certain = !post.YouChose, post.YouChose }), Options),
            ["candidates"] = JsonSerializer.SerializeToNode(answer.Candidates, Options),
        };

        if (answer.AddressNote is { } note)
        {
            json["addressNote"] = $"{note}";
        }

        return json;
    }
}
