using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Redress.Reading;

namespace Redress.Newsroom.Read;

/// <summary>The public JSON form of a reading; see the contract of <c>redress read</c>.</summary>
internal sealed record StoryJson(
    JsonNode Id, string Headline, string? Publisher, string? Author, string? Published, string? Language, string? Problem, string Text,
    IReadOnlyList<Sentence> Sentences, IReadOnlyList<Topic> Topics, IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Commitment> Commitments, IReadOnlyList<Unknown> Unknowns, IReadOnlyList<Line> Lines, IReadOnlyList<Person> People)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static StoryJson Of(StoryReading reading, JsonNode? id = null) => new(
        id ?? Fingerprint(reading.Article.Text),
        reading.Article.Headline, reading.Article.Publisher, reading.Article.Author, reading.Article.Published?.ToString(),
        reading.Article.Language, reading.Article.Problem, reading.Article.Text,
        reading.Sentences, reading.Topics, reading.Quotes, reading.Commitments, reading.Unknowns, reading.Lines, reading.People);

    /// <summary>The first 16 hexadecimal digits of the text's SHA-256: the same text has the same id everywhere.</summary>
    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
