using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Redress.Platform.Outbound;

/// <summary>The one way out: every page, feed and robots.txt is fetched through it, inside the rules of <c>UrlGuard</c> and <c>AddressGuard</c>.</summary>
internal sealed class GuardedHttp : IDisposable
{
    private readonly UrlGuard _guard;
    private readonly OutboundLimits _limits;
    private readonly HttpClient _client;

    /// <param name="allowed">Hosts exempt from the guard.</param>
    /// <param name="limits">What one fetch may cost.</param>
    /// <param name="site">The address of this site, which the User-Agent names so that publishers can ask who we are.</param>
    public GuardedHttp(AllowedHosts allowed, OutboundLimits limits, string? site = null)
    {
        _guard = new UrlGuard(allowed);
        _limits = limits;
        _client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = (context, cancel) => CheckedConnection.OpenAsync(context.DnsEndPoint, allowed, cancel),
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
        })
        { Timeout = Timeout.InfiniteTimeSpan };

        _client.DefaultRequestHeaders.UserAgent.ParseAdd(site is null ? "Redress/0.1" : $"Redress/0.1 (+{site})");
    }

    /// <param name="address">Where; only http and https on 80 and 443 at a public host are asked.</param>
    /// <param name="validators">Those of the last answer, for a conditional GET.</param>
    /// <param name="forbid">A further say at every hop, such as robots.txt; what it answers ends the fetch.</param>
    /// <param name="cancel">Ends the fetch at once.</param>
    public async Task<Fetched> GetAsync(
        string address, Validators validators, Func<Uri, CancellationToken, Task<FetchFailure?>>? forbid, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_limits.Time);

        try
        {
            return await FollowAsync(address, validators, forbid, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchFailure(FetchProblem.TooSlow, $"The server took longer than {_limits.Time.TotalSeconds:0.#} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return FailureSentence.Of(failure);
        }
    }

    public Task<Fetched> GetAsync(string address, CancellationToken cancel) => GetAsync(address, default, null, cancel);

    /// <summary>Sends a body, and follows no redirect.</summary>
    /// <returns>A <see cref="Posted"/> or a <see cref="FetchFailure"/>.</returns>
    public async Task<Fetched> PostAsync(string address, string mediaType, byte[] body, CancellationToken cancel)
    {
        if (_guard.Judge(address, out var url) is { Allowed: false } refusal)
        {
            return new FetchFailure(FetchProblem.Refused, refusal.Why);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_limits.Time);

        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            await using var stream = await answer.Content.ReadAsStreamAsync(limit.Token);
            return await LimitedBody.ReadAsync(stream, _limits.Bytes, limit.Token) is { } bytes
                ? new Posted((int)answer.StatusCode, bytes)
                : new FetchFailure(FetchProblem.TooLarge, "The answer is too large.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FetchFailure(FetchProblem.TooSlow, $"The server took longer than {_limits.Time.TotalSeconds:0.#} seconds.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return FailureSentence.Of(failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Fetched> FollowAsync(
        string address, Validators validators, Func<Uri, CancellationToken, Task<FetchFailure?>>? forbid, CancellationToken cancel)
    {
        for (var hop = 0; hop <= _limits.Redirects; hop++)
        {
            if (_guard.Judge(address, out var url) is { Allowed: false } refusal)
            {
                return new FetchFailure(FetchProblem.Refused, hop is 0 ? refusal.Why : $"The page leads to an address that is not fetched. {refusal.Why}");
            }

            if (forbid is not null && await forbid(url!, cancel) is { } forbidden)
            {
                return forbidden;
            }

            using var request = Ask(url!, validators);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);

            if (Location(answer) is not { } next)
            {
                return await TakeAsync(url!, answer, cancel);
            }

            address = Uri.TryCreate(url, next, out var absolute) ? absolute.AbsoluteUri : next.OriginalString;
        }

        return new FetchFailure(FetchProblem.TooManyRedirects, $"The address redirects more than {_limits.Redirects} times, or in a circle.");
    }

    private static HttpRequestMessage Ask(Uri url, Validators validators)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain, */*;q=0.5");

        if (validators.ETag is { } etag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (validators.LastModified is { } lastModified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }

    private static Uri? Location(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            ? answer.Headers.Location
            : null;

    private async Task<Fetched> TakeAsync(Uri url, HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.StatusCode is HttpStatusCode.NotModified)
        {
            return new NotModified();
        }

        if (!answer.IsSuccessStatusCode)
        {
            return FailureSentence.Of(answer);
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancel);

        if (answer.Content.Headers.ContentLength > _limits.Bytes || await LimitedBody.ReadAsync(body, _limits.Bytes, cancel) is not { } bytes)
        {
            return new FetchFailure(FetchProblem.TooLarge, $"The page is larger than {_limits.Bytes / (1024 * 1024.0):0.#} MB.");
        }

        return bytes is []
            ? new FetchFailure(FetchProblem.Empty, "The server answered with an empty page.")
            : new FetchedPage(url, bytes, MediaType(answer.Content.Headers), Charset(answer.Content.Headers), ValidatorsOf(answer));
    }

    private static string? MediaType(HttpContentHeaders headers) => headers.ContentType?.MediaType?.ToLowerInvariant();

    private static string? Charset(HttpContentHeaders headers) => headers.ContentType?.CharSet?.Trim('"', '\'', ' ');

    private static Validators ValidatorsOf(HttpResponseMessage answer) => new(
        answer.Headers.NonValidated.TryGetValues("ETag", out var etag) ? etag.ToString() : null,
        answer.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var lastModified) ? lastModified.ToString() : null);

    /// <summary>Sends a request as it is, inside the same rules; redirects are not followed, and the body of the answer is not read.</summary>
    /// <returns>The status of the answer.</returns>
    /// <exception cref="HttpRequestException">It may not be sent, or nobody answered in time.</exception>
    public async Task<int> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (_guard.Judge(request.RequestUri!.AbsoluteUri, out _) is { Allowed: false } refusal)
        {
            throw new HttpRequestException(refusal.Why);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_limits.Time);

        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (int)answer.StatusCode;
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException("The server did not answer in time.", late);
        }
    }
}
