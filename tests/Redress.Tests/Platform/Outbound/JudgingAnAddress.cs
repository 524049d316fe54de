using System.Net;
using System.Text.Json;
using CsCheck;
using Redress.Platform.Outbound;

namespace Redress.Tests.Platform.Outbound;

public sealed class JudgingAnAddress
{
    private static readonly UrlGuard Guard = new(AllowedHosts.None);

    [Theory]
    [InlineData("https://news.example.org/a?b=c#d")]
    [InlineData("http://news.example.org:443/")]
    [InlineData("http://9.9.9.9/")]
    [InlineData("http://151584777/")]
    [InlineData("https://[2620:fe::fe]/")]
    [InlineData("https://müller.example.org./")]
    public void A_public_host_may_be_asked(string url) => Judge(url).Allowed.ShouldBeTrue();

    [Theory]
    [InlineData("http://%31%32%37.0.0.1/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://①②⑦.0.0.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://[2600::5efe:10.0.0.1]/")]
    [InlineData("http://[2620:fe::fe%25eth0]/")]
    [InlineData("http://10-0-0-1.wildcard.example.org/")]
    [InlineData("http://ⓛocalhost/")]
    [InlineData("http://metadata/")]
    [InlineData("http://news.example.org\\@127.0.0.1/")]
    [InlineData("http://news.example.org:8080/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//news.example.org/")]
    [InlineData("http://")]
    [InlineData("")]
    public void No_spelling_hides_an_inner_address(string url)
    {
        var verdict = Judge(url);

        verdict.Allowed.ShouldBeFalse();
        verdict.Why.ShouldEndWith(".");
    }

    [Fact]
    public void A_host_the_operator_allows_is_asked_on_its_port_only()
    {
        var guard = new UrlGuard(new AllowedHosts(["127.0.0.1:8123"]));

        guard.Judge("http://127.0.0.1:8123/feed", out _).Allowed.ShouldBeTrue();
        guard.Judge("http://127.0.0.1:8124/feed", out _).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_the_spelling_an_allowed_url_never_holds_a_special_address() =>
        (from bytes in Gen.Byte.Array[4] from form in Gen.Int[0, 3] select (bytes, form)).Sample(sample =>
        {
            var address = new IPAddress(sample.bytes);
            var number = ((uint)sample.bytes[0] << 24) | ((uint)sample.bytes[1] << 16) | ((uint)sample.bytes[2] << 8) | sample.bytes[3];
            var spelled = sample.form switch
            {
                0 => $"{address}",
                1 => $"{number}",
                2 => $"0x{number:x}",
                _ => string.Join('.', sample.bytes.Select(part => "0" + Convert.ToString(part, 8))),
            };

            return !Judge($"http://{spelled}/").Allowed || AddressGuard.Judge(address).Allowed;
        });

    [Fact]
    public void Every_collected_attack_is_refused_and_every_control_allowed()
    {
        var samples = File.ReadLines(SharedData.Require("data/hostile/ssrf.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        samples.Count.ShouldBeGreaterThan(0);
        samples
            .Where(sample => Judge(sample.GetProperty("url").GetString()!).Allowed != (sample.GetProperty("expect").GetString() is "allow"))
            .Select(sample => sample.GetRawText())
            .ShouldBeEmpty();
    }

    private static Verdict Judge(string url) => Guard.Judge(url, out _);
}
