using System.Globalization;
using System.Text;
using Redress.Benchmarks.Speed;

namespace Redress.Benchmarks.Signing;

/// <summary>Signs as fast as it is let.</summary>
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
    /// <param name="Load">How it went.</param>
    public sealed record Outcome(IReadOnlyCollection<string> Accepted, HttpLoad.Outcome Load);

    /// <summary>Each run signs with addresses of its own.</summary>
    public static async Task<Outcome> RunAsync(int port, Door door, string run, int connections, TimeSpan time, CancellationToken stop)
    {
        var outcome = await HttpLoad.RunAsync(port, number => door.Request(Email(run, number)), door.Success, connections, time, stop);
        return new Outcome([.. outcome.Accepted.Select(number => Email(run, number))], outcome);
    }

    private static string Email(string run, int number) => string.Create(CultureInfo.InvariantCulture, $"signer.{run}.{number}@example.org");
}
