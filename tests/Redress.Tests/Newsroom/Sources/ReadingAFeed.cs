using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Redress.Newsroom.Sources;

namespace Redress.Tests.Newsroom.Sources;

public sealed partial class ReadingAFeed
{
    private const string Item = "<item><title>One</title><link>/1</link><pubDate>Mon, 02 Mar 2026 09:30:00 EST</pubDate></item>";

    public static TheoryData<string, string> Kinds => new()
    {
        { "RSS 2.0", $"<rss version='2.0'><channel><title>Herald</title>{Item}</channel></rss>" },
        { "RSS 0.91 with a document type", $"<!DOCTYPE rss PUBLIC '-//x//DTD RSS 0.91//EN' 'http://x/rss.dtd' [<!ENTITY a 'b>'>]><rss><channel><title>Herald</title>{Item}</channel></rss>" },
        { "RDF", "<rdf:RDF xmlns:rdf='r'><channel><title>Herald</title></channel><item rdf:about='https://news.example.org/1'><title>One</title><dc:date>2026-03-02T09:30:00-05:00</dc:date></item></rdf:RDF>" },
        { "Atom", "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://news.example.org/'><title>Herald</title><entry><title type='html'>&lt;b>One&lt;/b></title><link rel='edit' href='/x'/><link href='1'/><published>2026-03-02T09:30-05:00</published></entry></feed>" },
        { "JSON Feed", """{"version": "https://jsonfeed.org/version/1.1", "title": "Herald", "items": [{"id": "1", "url": "https://news.example.org/1", "title": "One", "date_published": "2026-03-02T09:30:00-05:00"}]}""" },
        { "no declaration, text before, unknown entities", $"junk\n<rss><channel><title>Herald&nbsp;</title>{Item}</channel></rss>" },
        { "tags that do not fit", $"<rss><channel><title>Herald</title><description>a < b & c<br>{Item}" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_gives_title_address_and_time_with_its_offset(string kind, string text)
    {
        var feed = Read(text);

        feed.Title.ShouldBe("Herald", kind);
        var entry = feed.Entries.ShouldHaveSingleItem();
        entry.Title.ShouldBe("One");
        entry.Url!.AbsoluteUri.ShouldBe("https://news.example.org/1");
        entry.Published.ShouldBe(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(-5)));
    }

    [Theory]
    [InlineData("", "The feed is empty.")]
    [InlineData("hello", "This is not a feed: it has no markup at all.")]
    [InlineData("<html><body>x", "This is a web page, not a feed.")]
    [InlineData("{\"a\": 1}", "This is JSON, but not a JSON Feed: it has no items.")]
    [InlineData("{", "This looks like a JSON Feed, but the JSON is broken.")]
    [InlineData("<rss><channel>\n<title>Herald</titel></channel></rss>", "</titel> ends what was never begun (line 2).")]
    public void What_is_broken_is_said_in_a_sentence(string text, string problem) => Read(text).Problem.ShouldBe(problem);

    [Fact]
    public void Entities_are_never_multiplied()
    {
        var lol = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY l{n} '{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}'>"));

        Read($"<!DOCTYPE rss [<!ENTITY l0 'lol'>{lol}<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&l9;&x;</title></channel></rss>").Title.ShouldBe("&l9;&x;");
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a")]
    [InlineData("<a b='")]
    [InlineData("<![CDATA[")]
    [InlineData("&amp")]
    [InlineData("</a>")]
    [InlineData("<!--")]
    [InlineData("<!DOCTYPE [")]
    public void A_feed_made_to_be_slow_is_not(string piece)
    {
        var watch = Stopwatch.StartNew();
        Read("<rss><channel><title>" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Encodings_are_told_by_mark_by_declaration_or_by_their_bytes()
    {
        const string Text = "<rss><channel><title>Žluťoučký kůň</title></channel></rss>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        FeedReader.Read([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)]).Title.ShouldBe("Žluťoučký kůň");
        FeedReader.Read(Encoding.Unicode.GetBytes(Text)).Title.ShouldBe("Žluťoučký kůň");
        FeedReader.Read(Encoding.GetEncoding("windows-1250").GetBytes("<?xml version='1.0' encoding='windows-1250'?>" + Text)).Title.ShouldBe("Žluťoučký kůň");
        FeedReader.Read(Encoding.UTF8.GetBytes("<?xml version='1.0' encoding='utf-16'?>" + Text)).Title.ShouldBe("Žluťoučký kůň");
        FeedReader.Read(Encoding.GetEncoding("iso-8859-2").GetBytes(Text), "iso-8859-2").Title.ShouldBe("Žluťoučký kůň");
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02T00:00:00+00:00")]
    [InlineData("2026-03", "2026-03-01T00:00:00+00:00")]
    [InlineData("20260302T0930Z", "2026-03-02T09:30:00+00:00")]
    [InlineData("2026-061", "2026-03-02T00:00:00+00:00")]
    [InlineData("Mon, 2 Mar 26 09:30 +0530", "2026-03-02T09:30:00+05:30")]
    [InlineData("02-Mar-2026 09:30:05 PDT", "2026-03-02T09:30:05-07:00")]
    [InlineData("Mon Mar  2 09:30:00 2026", "2026-03-02T09:30:00+00:00")]
    [InlineData("March 2, 2026", "2026-03-02T00:00:00+00:00")]
    [InlineData("30 Feb 2026", null)]
    [InlineData("soon", null)]
    public void Dates_of_all_sorts_are_understood(string written, string? at) =>
        FeedDate.Parse(written).ShouldBe(at is null ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));

    [Fact]
    public void Every_collected_feed_is_read_and_only_broken_ones_have_a_problem()
    {
        var folder = SharedData.Require("data/hostile");
        var feeds = File.ReadLines(Path.Combine(folder, "feeds.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(sample => (Sample: sample, Feed: FeedReader.Read(File.ReadAllBytes(Path.Combine(folder, sample.GetProperty("path").GetString()!))))).ToList();

        feeds.Count.ShouldBeGreaterThan(0);
        feeds.Where(read => read.Sample.GetProperty("bozo").ValueKind is JsonValueKind.False && read.Feed.Problem is not null)
            .Select(read => $"{read.Sample.GetProperty("path")}: {read.Feed.Problem}").ShouldBeEmpty();

        // What the collection expects of titles, where it says so plainly.
        var wrong = from read in feeds
                    let expected = ExpectedTitle().Match($"{read.Sample.GetProperty("expect")}")
                    where expected.Success
                    let title = expected.Groups["of"].Value is "feed" ? read.Feed.Title : (read.Feed.Entries is [var first, ..] ? first.Title : null)
                    where title != expected.Groups["title"].Value
                    select $"{read.Sample.GetProperty("path")}: {title}";
        wrong.ShouldBeEmpty();
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), address: new Uri("https://news.example.org/feed"));

    [GeneratedRegex(@"(?<of>feed|entries\[0\])\['title'\] == '(?<title>[^'\\<&]*)'$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExpectedTitle();
}
