using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Follow;
using Redress.Follow.Push;
using Redress.Tests.Platform.Mail;
using Redress.Tests.Stories;

namespace Redress.Tests.Follow;

public sealed class FollowingByPush
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_message_is_encrypted_as_in_the_example_of_RFC_8291()
    {
        using var sender = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Base64Url.DecodeFromChars("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
            Q = Points.Decode(Base64Url.DecodeFromChars("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
        });

        var body = PushEncryption.Encrypt(
            "When I grow up, I want to be a watermelon"u8.ToArray(),
            Base64Url.DecodeFromChars("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            Base64Url.DecodeFromChars("BTBZMqHH6r4Tts7J_aSIgg"), sender, Base64Url.DecodeFromChars("DGv6ra1nlYgDCS1FRnbzlw"));

        Base64Url.EncodeToString(body).ShouldBe(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    [Theory, EachStore]
    public async Task A_browser_gets_a_message_only_it_can_read_signed_by_this_server(Store store)
    {
        await using var push = await PushService.StartAsync();
        await using var app = new RedressApp(store, ("Outbound:Allow:0", push.Site.Host), ("Site:Url", "https://desk.example"));
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        var manage = await FollowAsync(app, push, FollowApp.Subject(thread));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.PublishAsync(thread, "second", "Bridge report is out");
        await app.UntilAsync(() => Task.FromResult(push.Received is not null), TimeSpan.FromSeconds(10));

        var message = JsonElement.Parse(push.Decrypt());
        message.GetProperty("title").GetString().ShouldBe("Bridge report is out");
        message.GetProperty("url").GetString().ShouldBe("/stories/second");
        push.Headers["Content-Encoding"].ShouldBe("aes128gcm");
        push.Headers["TTL"].ShouldBe("172800");
        IsSigned(push.Headers["Authorization"], push.Site.Url, app.Services.GetRequiredService<VapidKey>().Public).ShouldBeTrue();
        (await app.ReadPageAsync(manage)).QuerySelector("main")!.TextContent.ShouldContain("Oak Road bridge to close in June");
    }

    [Theory, EachStore]
    public async Task A_browser_that_withdrew_its_permission_is_forgotten(Store store)
    {
        await using var push = await PushService.StartAsync();
        await using var app = new RedressApp(store, ("Outbound:Allow:0", push.Site.Host));
        await FollowAsync(app, push, "topic:housing");
        push.Answer = 410;

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.PublishAsync(Example.Thread(), "homes", "New homes planned", "housing");

        await app.UntilAsync(async () => await app.WithDbAsync(db => db.Set<Follower>().CountAsync(Cancel)) is 0, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/x")]
    [InlineData("https://10.0.0.1/x")]
    [InlineData("not an address")]
    public async Task An_address_the_server_may_not_ask_is_no_push_service(string endpoint)
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();

        using var answer = await client.PostAsJsonAsync("/follow/push", PushService.Request(endpoint, PushService.NewKey(), "topic:housing"), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> FollowAsync(RedressApp app, PushService push, string what)
    {
        using var client = app.CreateClient();
        using var answer = await client.PostAsJsonAsync("/follow/push", push.Subscription(what), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("manage").GetString()!;
    }

    private static bool IsSigned(string authorization, string service, string key)
    {
        var (token, named) = (authorization["vapid t=".Length..].Split(',')[0], authorization.Split("k=")[1]);
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Points.Decode(Base64Url.DecodeFromChars(named)) });
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));
        return named == key && claims.GetProperty("aud").GetString() == service
            && ecdsa.VerifyData(Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]), Base64Url.DecodeFromChars(token.Split('.')[2]), HashAlgorithmName.SHA256);
    }
}
