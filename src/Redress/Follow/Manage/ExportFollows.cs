using Redress.Domain.Follow;
using Redress.Platform.Privacy;

namespace Redress.Follow.Manage;

/// <summary>Everything that is kept of whoever holds the link.</summary>
internal static class ExportFollows
{
    public static async Task<IResult> GetAsync(string? t, FindFollower find, PersonalData data, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        return await find.RunAsync(t, cancel) is { } follower ? Results.Json(Of(follower, data)) : Results.NotFound();
    }

    private static object Of(Follower follower, PersonalData data) => new
    {
        Channel = follower.Channel.ToString(),
        Contact = data.Decrypt(follower.Contact),
        follower.Language,
        follower.Since,
        follower.ToldAt,
        Follows = follower.Follows.Select(follow => new { follow.Kind, follow.Key, follow.Title, follow.Path, follow.AskedAt, follow.ConfirmedAt }),
    };
}
