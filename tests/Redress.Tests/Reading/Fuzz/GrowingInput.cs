using System.Diagnostics;
using System.Globalization;
using Redress.Reading;
using Redress.Reading.Extraction;
using Redress.Reading.Topics;

namespace Redress.Tests.Reading.Fuzz;

/// <summary>Four times the input takes about four times as long, where quadratic work would take sixteen times.</summary>
public sealed class GrowingInput
{
    private const double Most = 9;
    private const int Attempts = 8;
    private const int Characters = 100_000;
    private const string ThreadTimes = "/proc/thread-self/schedstat";

    /// <summary>Milliseconds; what takes less is told by chance.</summary>
    private const double Least = 30;

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p>The council met.")]
    [InlineData("<p class=related-story>Read more <a href=x>here</a></p>")]
    [InlineData("<b><i>x")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<div style='display:none' class=comment-body>")]
    [InlineData("<script type=application/ld+json>{\"author\":[")]
    [InlineData("<a rel=author>Ada Lee</a>")]
    [InlineData("<time datetime=2026-03-02>")]
    [InlineData("<h1>a | b - ")]
    [InlineData("&lt;&amp;")]
    [InlineData("<br>")]
    [InlineData("<svg><title>")]
    [InlineData("<!-- ")]
    public void A_page(string piece) => Ratio(piece, page => HtmlArticle.Extract(page)).ShouldBeLessThan(Most);

    [Theory]
    [InlineData("Mayor Ada Brandt said she will publish the report. ")]
    [InlineData("“We will go,” he said. ")]
    [InlineData("“")]
    [InlineData("\"a\" ")]
    [InlineData("It is unclear whether ")]
    [InlineData("I will, ")]
    [InlineData("Mr. ")]
    [InlineData("A. B. ")]
    [InlineData("a\n\n")]
    [InlineData("Lee and ")]
    [InlineData("declined to ")]
    [InlineData("the of ")]
    [InlineData("市")]
    [InlineData("😀")]
    [InlineData("http://a.b/c?d=e&")]
    [InlineData("(")]
    public void A_text(string piece) =>
        Ratio(piece, text => StoryReader.Read(new Article { Headline = "", Text = "The of and to a in. " + text }, TopicIndex.Empty)).ShouldBeLessThan(Most);

    /// <summary>The best of several attempts, by the processor's time: beside other tests a long work has to wait more often than a short one.</summary>
    private static double Ratio(string piece, Action<string> read)
    {
        string some = Repeat(piece, Characters), more = Repeat(piece, 4 * Characters);
        read(some);
        double least = double.MaxValue, most = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && (attempt < 2 || (most >= Least && most / least >= Most)); attempt++)
        {
            least = Math.Min(least, Time(() => read(some)));
            most = Math.Min(most, Time(() => read(more)));
        }

        return most < Least ? 0 : most / least;
    }

    private static string Repeat(string piece, int characters) => string.Concat(Enumerable.Repeat(piece, characters / piece.Length));

    private static double Time(Action read)
    {
        var start = ProcessorMilliseconds();
        read();
        return ProcessorMilliseconds() - start;
    }

    /// <summary>What this thread has had so far, which only Linux tells; elsewhere the time that went by.</summary>
    private static double ProcessorMilliseconds() => File.Exists(ThreadTimes)
        ? double.Parse(File.ReadAllText(ThreadTimes).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
        : Stopwatch.GetElapsedTime(0).TotalMilliseconds;
}
