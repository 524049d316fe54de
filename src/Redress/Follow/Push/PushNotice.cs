using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Redress.Domain.Follow;
using Redress.Follow.Digest;
using Redress.Platform.Database;
using Redress.Platform.Outbound;
using Redress.Platform.Privacy;
using Redress.Platform.Web;

namespace Redress.Follow.Push;

/// <summary>Tells a browser the newest of the news, and how many more there are.</summary>
internal sealed class PushNotice(RedressDb db, GuardedHttp http, VapidKey key, PersonalData data, FollowLinks links, Site site, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(2);

    public async Task SendAsync(Follower follower, IReadOnlyList<FollowedNews> news, CancellationToken cancel)
    {
        var subscription = PushSubscription.OfJson(data.Decrypt(follower.Contact));
        var message = JsonSerializer.SerializeToUtf8Bytes(new
        {
            title = news.Count is 1 ? news[0].Title : $"{news[0].Title} (+{news.Count - 1})",
            body = $"{news[0].Because} – {site.Name}",
            url = news.Count is 1 ? news[0].Path : $"/follow/manage?t={links.Token(follower.Id)}",
        });
        using var request = Request(subscription, message);

        switch (await http.SendAsync(request, cancel))
        {
            case 404 or 410:
                // The reader has withdrawn the permission.
                db.Remove(follower);
                break;
            case >= 200 and < 300:
                break;
            case var status:
                throw new HttpRequestException($"The push service did not take the message: it answered {status}.");
        }
    }

    private HttpRequestMessage Request(PushSubscription subscription, byte[] message)
    {
        var endpoint = new Uri(subscription.Endpoint);
        var content = new ByteArrayContent(PushEncryption.Encrypt(message, PushSubscription.Bytes(subscription.Keys.P256dh)!, PushSubscription.Bytes(subscription.Keys.Auth)!));
        content.Headers.ContentEncoding.Add("aes128gcm");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        request.Headers.TryAddWithoutValidation("TTL", ((int)KeptFor.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Urgency", "normal");
        request.Headers.TryAddWithoutValidation("Authorization", key.Authorization(endpoint, site.Address("/about"), clock.GetUtcNow()));
        return request;
    }
}
