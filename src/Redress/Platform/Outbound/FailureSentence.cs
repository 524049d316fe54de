using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Redress.Platform.Outbound;

/// <summary>Says what went wrong with a fetch in words a person understands.</summary>
internal static class FailureSentence
{
    public static FetchFailure Of(HttpResponseMessage answer)
    {
        var code = (int)answer.StatusCode;
        var (kind, why) = answer.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => (FetchProblem.NotFound, $"There is no page at this address (HTTP {code})."),
            HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden or HttpStatusCode.UnavailableForLegalReasons
                => (FetchProblem.Forbidden, $"The site does not let us read this page (HTTP {code}); it may ask for a login or a subscription."),
            HttpStatusCode.TooManyRequests => (FetchProblem.ServerError, "The site asks us to come back later (HTTP 429)."),
            >= HttpStatusCode.InternalServerError => (FetchProblem.ServerError, $"The site has a fault of its own at the moment (HTTP {code})."),
            _ => (FetchProblem.ServerError, $"The site answered with an unexpected status (HTTP {code})."),
        };

        return new FetchFailure(kind, why, answer.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - answer.Headers.Date : null) { Status = code };
    }

    public static FetchFailure Of(Exception failure) => Root(failure) switch
    {
        RefusedAddressException refused => new(FetchProblem.Refused, $"The address leads inside a network. {refused.Message}"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }
            => new(FetchProblem.NameUnknown, "There is no site under this name, or its name cannot be looked up at the moment."),
        SocketException => new(FetchProblem.Unreachable, "The site could not be reached: its server does not answer."),
        AuthenticationException => new(FetchProblem.BadCertificate, "A safe connection to the site could not be made: its certificate is not valid."),
        InvalidDataException => new(FetchProblem.NotReadable, "The server's answer is damaged: it could not be decompressed."),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new(FetchProblem.TooLarge, "The server's answer has headers beyond all measure."),
        _ => new(FetchProblem.Unreachable, "The connection to the site broke off before the page was read."),
    };

    private static Exception Root(Exception failure)
    {
        while (failure is not (RefusedAddressException or SocketException or AuthenticationException or InvalidDataException)
            && failure.InnerException is { } inner)
        {
            failure = inner;
        }

        return failure;
    }
}
