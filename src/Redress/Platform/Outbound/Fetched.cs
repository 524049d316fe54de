namespace Redress.Platform.Outbound;

/// <summary>What came of asking an address for something: a <see cref="FetchedPage"/>, <see cref="NotModified"/> or a <see cref="FetchFailure"/>.</summary>
internal abstract record Fetched;

/// <summary>The body of a successful answer.</summary>
/// <param name="Url">Where it was found after redirects.</param>
/// <param name="Bytes">Decompressed, never empty.</param>
/// <param name="MediaType">Lower case, without parameters: <c>text/html</c>; null where the server names none.</param>
/// <param name="Charset">As the server names it; null where it does not.</param>
/// <param name="Validators">What to send along next time.</param>
internal sealed record FetchedPage(Uri Url, byte[] Bytes, string? MediaType, string? Charset, Validators Validators) : Fetched;

/// <summary>Nothing changed since the given <see cref="Validators"/> were handed out.</summary>
internal sealed record NotModified : Fetched;

/// <summary>The answer to something that was sent, whatever its status.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">May be empty.</param>
internal sealed record Posted(int Status, byte[] Body) : Fetched;

/// <param name="Kind">What went wrong.</param>
/// <param name="Why">One sentence for a person.</param>
/// <param name="RetryAfter">How long the server asks us to wait; null where it does not.</param>
internal sealed record FetchFailure(FetchProblem Kind, string Why, TimeSpan? RetryAfter = null) : Fetched
{
    /// <summary>Of HTTP; null where there was no answer.</summary>
    public int? Status { get; init; }
}

internal enum FetchProblem
{
    Refused,
    Disallowed,
    NameUnknown,
    BadCertificate,
    Unreachable,
    TooManyRedirects,
    TooLarge,
    TooSlow,
    NotFound,
    Forbidden,
    ServerError,
    Empty,
    NotReadable,
}

/// <summary>HTTP validators for a conditional GET, exactly as the server wrote them.</summary>
internal readonly record struct Validators(string? ETag, string? LastModified);
