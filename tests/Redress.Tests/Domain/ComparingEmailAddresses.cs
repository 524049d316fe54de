using System.Globalization;
using System.Text.Json;
using CsCheck;
using Redress.Domain;

namespace Redress.Tests.Domain;

public sealed class ComparingEmailAddresses
{
    [Theory]
    [InlineData("Ann.Lee+news@GoogleMail.com", "annlee@gmail.com")]
    [InlineData("ann.lee+news@outlook.com", "ann.lee@outlook.com")]
    [InlineData("ann-news@yahoo.co.uk", "ann@yahoo.co.uk")]
    [InlineData("news@ann.fastmail.com", "ann@fastmail.com")]
    [InlineData("a.n_n-lee@pm.me", "annlee@proton.me")]
    [InlineData("ann@bücher.example", "ann@xn--bcher-kva.example")]
    [InlineData("ann@news.example.org.", "ann@news.example.org")]
    [InlineData("+ann@news.example.org", "+ann@news.example.org")]
    public void Aliases_of_one_mailbox_have_one_canonical_form(string written, string canonical) => Parse(written).Canonical.ShouldBe(canonical);

    [Theory]
    [InlineData("ann.lee@news.example.org", "annlee@news.example.org")]
    [InlineData("ann-lee@news.example.org", "ann@news.example.org")]
    [InlineData("ann@hotmail.com", "ann@outlook.com")]
    [InlineData("ann@a.example.org", "ann@example.org")]
    public void Different_mailboxes_stay_different(string one, string other) => Parse(one).ShouldNotBe(Parse(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@news.example.org")]
    [InlineData("ann@localhost")]
    [InlineData("ann@127.0.0.1")]
    [InlineData("ann@[127.0.0.1]")]
    [InlineData("ann..lee@news.example.org")]
    [InlineData("ann lee@news.example.org")]
    [InlineData("ann@news.example.org\r\nBcc: x@y.org")]
    [InlineData("Ann <ann@news.example.org>")]
    [InlineData("ann@-news.example.org")]
    [InlineData("\ud800@news.example.org")]
    public void What_mail_cannot_be_sent_to_is_refused(string? written) =>
        EmailAddress.TryParse(written, CultureInfo.InvariantCulture, out _).ShouldBeFalse();

    [Fact]
    public void The_canonical_form_is_its_own_canonical_form() =>
        Gen.Select(Gen.Char["abz.+-_'\""].Array[1, 12], Gen.OneOf("gmail.com", "yahoo.com", "pm.me", "a.fastmail.com", "yandex.com", "example.org")).Sample((local, domain) =>
            !EmailAddress.TryParse($"{new string(local)}@{domain}", CultureInfo.InvariantCulture, out var address)
            || (EmailAddress.TryParse(address.Canonical, CultureInfo.InvariantCulture, out var again) && again.Canonical == address.Canonical));

    [Fact]
    public void Every_collected_pair_is_told_apart_or_not_as_expected()
    {
        var pairs = File.ReadLines(SharedData.Require("data/hostile/email_canon.jsonl")).Where(line => line is not "").Select(line => JsonDocument.Parse(line).RootElement).ToList();

        pairs.Count.ShouldBeGreaterThan(0);
        pairs
            .Where(pair => Parse(pair.GetProperty("a").GetString()!).Equals(Parse(pair.GetProperty("b").GetString()!)) != pair.GetProperty("same").GetBoolean())
            .Select(pair => pair.GetRawText())
            .ShouldBeEmpty();
    }

    private static EmailAddress Parse(string written) => EmailAddress.Parse(written, CultureInfo.InvariantCulture);
}
