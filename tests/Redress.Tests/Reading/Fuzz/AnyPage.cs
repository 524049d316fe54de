using System.IO.Compression;
using System.Text.Json;
using CsCheck;
using Redress.Reading;
using Redress.Reading.Extraction;
using Redress.Reading.Topics;

namespace Redress.Tests.Reading.Fuzz;

/// <summary>A bounded search for pages that break reading; a failure names the seed that brings its page back.</summary>
public sealed class AnyPage
{
    private const int Seconds = 6;

    private static readonly Uri Address = new("https://news.example/2026/03/02/a");

    [Fact]
    public void Is_read_whole_with_evidence_that_stands_where_it_says() =>
        SomePage.Any.Sample(Holds, time: Seconds, threads: 1);

    [Fact]
    public void Damaged_anywhere_is_read_all_the_same() =>
        Gen.Select(SomePage.Any, Mutation.Any.Array[1, 8], Damage).Sample(Holds, time: Seconds, threads: 1);

    [Fact]
    public void Of_a_real_site_damaged_anywhere_is_read_all_the_same()
    {
        var pages = Pages(SharedData.Require("data/reading/pages-mixed.jsonl.gz"), 40);

        Gen.Select(Gen.Int[0, pages.Count - 1].Select(i => pages[i]), Mutation.Any.Array[1, 8], Damage).Sample(Holds, time: Seconds, threads: 1, print: page => page[..Math.Min(page.Length, 300)]);
    }

    private static string Damage(string page, Mutation[] mutations) => mutations.Aggregate(page, (text, mutation) => mutation.Apply(text));

    private static void Holds(string page)
    {
        var article = HtmlArticle.Extract(page, Address);
        var reading = StoryReader.Read(article, TopicIndex.Empty);
        var at = 0;
        foreach (var (sentence, i) in reading.Sentences.Select((sentence, i) => (sentence, i)))
        {
            sentence.N.ShouldBe(i + 1);
            sentence.Start.ShouldBeGreaterThanOrEqualTo(at);
            sentence.Text.ShouldBe(article.Text[sentence.Start..sentence.End]);
            at = sentence.End;
        }

        foreach (var quote in reading.Quotes)
        {
            quote.Text.ShouldBe(article.Text[quote.Start..quote.End]);
            (quote.SpeakerAsWritten is null || quote.SpeakerAsWritten == article.Text[quote.SpeakerStart!.Value..quote.SpeakerEnd!.Value]).ShouldBeTrue();
        }

        foreach (var cites in reading.Lines.Select(line => line.Cites).Concat(reading.Quotes.Select(quote => quote.Cites)).Concat(reading.Commitments.Select(c => c.Cites)).Concat(reading.Unknowns.Select(u => u.Cites)))
        {
            cites.ShouldNotBeEmpty();
            cites.ShouldBe(cites.Distinct().Order());
            cites.ShouldAllBe(n => n >= 1 && n <= reading.Sentences.Count);
        }
    }

    private static List<string> Pages(string file, int most)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var pages = new List<string>();
        while (pages.Count < most && lines.ReadLine() is { } line)
        {
            if (JsonElement.Parse(line).GetProperty("html").GetString() is { Length: < 150_000 } page)
            {
                pages.Add(page);
            }
        }

        return pages;
    }
}
