using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Redress.Domain;
using Redress.Newsroom.Sources;
using Redress.Platform;
using Redress.Platform.Mail;
using Redress.Platform.Web;

namespace Redress.Operations.Probe;

/// <summary>What the server would make of one input, for operators.</summary>
internal sealed class Prober(ProbeUrl urls, DisposableDomains disposable)
{
    /// <exception cref="CommandFailure">The line lacks what is to be probed.</exception>
    public Task<JsonObject> RunAsync(string kind, JsonObject line, CancellationToken cancel) => kind switch
    {
        "html" => Task.FromResult(Html(Text(line, "html"))),
        "feed" => Task.FromResult(Feed(line)),
        "url" => urls.RunAsync(Text(line, "url"), Names(line["resolve"]), cancel),
        _ => Task.FromResult(Email(Text(line, "email"))),
    };

    private static JsonObject Html(string html)
    {
        var (safe, text) = SafeHtml.SanitizeWithText(html);
        return new JsonObject { ["html"] = safe, ["text"] = text };
    }

    private static JsonObject Feed(JsonObject line)
    {
        var feed = FeedReader.Read(line["html"] is not null ? Encoding.UTF8.GetBytes(Text(line, "html")) : Bytes(Text(line, "path")));
        return new JsonObject
        {
            ["title"] = feed.Title,
            ["entries"] = new JsonArray([.. feed.Entries.Select(entry => new JsonObject
            {
                ["title"] = entry.Title,
                ["url"] = entry.Url?.OriginalString,
                ["published"] = entry.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            })]),
            ["problem"] = feed.Problem,
        };
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure($"{path}: the file cannot be read.");
        }
    }

    private JsonObject Email(string written) => EmailAddress.TryParse(written, CultureInfo.InvariantCulture, out var address)
        ? new JsonObject { ["canonical"] = address.Canonical, ["domain"] = address.Domain, ["disposable"] = disposable.Contains(address.Domain) }
        : new JsonObject { ["canonical"] = null, ["domain"] = null, ["disposable"] = false, ["problem"] = "This is not an address mail can be sent to: it should look like name@example.org." };

    private static Dictionary<string, IPAddress[]> Names(JsonNode? resolve) =>
        resolve is not JsonObject names ? [] : names.ToDictionary(
            name => name.Key,
            name => (name.Value is JsonArray all ? all.Select(one => $"{one}") : [$"{name.Value}"]).Select(ip => IPAddress.TryParse(ip, out var address)
                ? address : throw new CommandFailure($"\"{ip}\" is not an IP address.")).ToArray(),
            StringComparer.OrdinalIgnoreCase);

    private static string Text(JsonObject line, string field) =>
        line[field] is JsonValue value && value.TryGetValue(out string? text) ? text : throw new CommandFailure($"The line has no \"{field}\".");
}
