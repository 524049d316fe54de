using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Primitives;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Web;

/// <summary>What this desk calls itself, and its public address where the operator has set one. Asked anew each time, so that a change at the desk holds at once.</summary>
internal sealed class Site(IConfiguration configuration, IServer server)
{
    private volatile Offered? _offered;

    public string Name => Set("Site:Name") ?? "Redress";

    /// <summary>The languages readers are offered, the default first. There is always one, whatever the settings say.</summary>
    public IReadOnlyList<CultureInfo> Languages
    {
        get
        {
            // Every request asks, so it is worked out once for each change of the settings.
            if (_offered is not { Changed.HasChanged: false } offered)
            {
                _offered = offered = new Offered(configuration.GetReloadToken(), ReadLanguages());
            }

            return offered.Languages;
        }
    }

    /// <summary>The language where a reader has chosen none, and of what is the same for everybody.</summary>
    public string Language => Languages[0].Name;

    /// <summary>The paragraphs of the desk's own under every page, in the reader's language or else in the default one.</summary>
    public IReadOnlyList<string> Footer =>
        (Set($"Site:Footer:{Texts.Language}") ?? Set($"Site:Footer:{Language}"))?.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? Url => Set("Site:Url")?.TrimEnd('/');

    /// <summary>Whose clocks the desk goes by; its id is its name in the time zone database.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(Set("Site:TimeZone") ?? "UTC", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>An instant as the desk's clocks show it.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant the desk's clocks show so; one they leave out in spring is read as if they had not been put forward.</summary>
    public DateTimeOffset At(DateTime local) => Zone is var zone && zone.IsInvalidTime(local) ? new(local, zone.BaseUtcOffset) : new(local, zone.GetUtcOffset(local));

    /// <summary>The absolute address of <paramref name="path"/>; without the setting <c>Site:Url</c>, as the reader reached us.</summary>
    public string Address(HttpRequest request, string path) => $"{Url ?? $"{request.Scheme}://{request.Host}"}{request.PathBase}{path}";

    /// <summary>The absolute address of <paramref name="path"/> where there is no request to go by: in mails and other work in the background.</summary>
    public string Address(string path) => $"{Url ?? Listening()}{path}";

    /// <summary>Whether a page at <paramref name="origin"/> is one of ours. A proxy may have ended TLS, so the scheme is not compared.</summary>
    public bool IsOwn(HttpRequest request, Uri origin) =>
        string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        || (Url is { } url && string.Equals(origin.Authority, new Uri(url).Authority, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<CultureInfo> ReadLanguages()
    {
        var offered = Set("Site:Languages")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = Texts.Languages.Where(language => offered?.Contains(language.Name, StringComparer.Ordinal) ?? true).ToList();
        return [.. (known.Count > 0 ? known : Texts.Languages).OrderByDescending(language => language.Name == Set("Site:Language"))];
    }

    private string? Set(string key) => configuration[key] is { Length: > 0 } value ? value : null;

    /// <summary>Where the server listens first, on this machine.</summary>
    private string Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5080";
        return BindingAddress.Parse(first) is var bound && bound.Host is "+" or "*" or "0.0.0.0" or "[::]"
            ? $"{bound.Scheme}://localhost:{bound.Port}"
            : first.TrimEnd('/');
    }

    private sealed record Offered(IChangeToken Changed, IReadOnlyList<CultureInfo> Languages);
}
