using System.Text.Json;
using System.Threading.RateLimiting;
using Redress.Domain.Officials;
using Redress.Platform.Outbound;

namespace Redress.Officials.FindMine;

/// <summary>What a register of addresses says: <see cref="Located"/> or <see cref="NotLocated"/>.</summary>
internal abstract record AddressAnswer;

/// <summary>The posts the address elects.</summary>
internal sealed record Located(IReadOnlyList<string> Posts) : AddressAnswer;

/// <param name="Why">One sentence for a person.</param>
internal sealed record NotLocated(Sentence Why) : AddressAnswer;

/// <summary>
/// Asks the Census geocoder which districts a street address lies in. Off unless the operator has set <c>Officials:Geocoder</c>,
/// since the address then leaves this server. Nothing asked or answered is kept or logged.
/// </summary>
internal sealed class CensusGeocoder(GeocoderSettings settings, AllowedHosts allowed) : IDisposable
{
    private static readonly OutboundLimits Limits = new(TimeSpan.FromSeconds(8), 2 * 1024 * 1024, 0);

    private static readonly NotLocated Unknown = new(new("This address was not found in this ZIP code. Check the street and number, or choose your district."));

    private readonly GuardedHttp _http = new(allowed, Limits);

    /// <summary>A public service: a crowd waits its turn, and beyond that is told so.</summary>
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions { PermitLimit = 4, QueueLimit = 40, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public bool IsOn => settings.Address is not null;

    public async Task<AddressAnswer> LocateAsync(Whereabouts home, Zip zip, DateOnly day, CancellationToken cancel)
    {
        if (settings.Address is not { } address)
        {
            return new NotLocated(new("Street addresses are not looked up here: the setting Officials:Geocoder is off. Give coordinates, or choose a district."));
        }

        using var turn = await _turns.AcquireAsync(1, cancel);
        var line = string.Join(", ", new[] { home.Street, home.City, $"{home.State} {zip}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return !turn.IsAcquired ? Busy() : await _http.GetAsync(
            $"{address}/geographies/onelineaddress?address={Uri.EscapeDataString(line)}&benchmark=Public_AR_Current&vintage=Current_Current&layers=all&format=json", cancel) is FetchedPage page
            ? Read(page.Bytes, zip, day) : Busy();
    }

    public void Dispose()
    {
        _http.Dispose();
        _turns.Dispose();
    }

    private static AddressAnswer Read(byte[] answer, Zip zip, DateOnly day)
    {
        try
        {
            // A military ZIP code is not that of the home.
            var isElsewhere = PostalArea.Of(zip).Kind is PostalAreaKind.Military;
            var places = JsonElement.Parse(answer).GetProperty("result").GetProperty("addressMatches").EnumerateArray()
                .Where(match => isElsewhere || match.GetProperty("addressComponents").GetProperty("zip").ValueEquals(zip.Digits))
                .Select(match => GeocodedPosts.Of(match.GetProperty("geographies"), day))
                .DistinctBy(posts => string.Join(' ', posts), StringComparer.Ordinal)
                .ToList();
            return places switch
            {
                [{ Count: > 0 } only] => new Located(only),
                [] or [_] => Unknown,
                _ => new NotLocated(new("This address fits places in several districts. Add what is missing, such as North or South, or choose your district.")),
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Busy();
        }
    }

    private static NotLocated Busy() => new(new("The address look-up does not answer at the moment. Try again in a minute, or choose your district."));
}

/// <param name="Address">Where the geocoder is; null where it is off.</param>
internal sealed record GeocoderSettings(string? Address)
{
    public static GeocoderSettings Of(IConfiguration configuration) => configuration["Officials:Geocoder"]?.Trim() switch
    {
        null or "" or "off" => new(Address: null),
        "census" => new("https://geocoding.geo.census.gov/geocoder"),
        var address => new(address.TrimEnd('/')),
    };
}
