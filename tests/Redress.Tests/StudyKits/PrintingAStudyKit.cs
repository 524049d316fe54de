using System.Globalization;
using Redress.Tests.Stories;
using UglyToad.PdfPig;

namespace Redress.Tests.StudyKits;

public sealed class PrintingAStudyKit : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_kit_holds_an_hour_the_brief_with_its_sources_and_questions()
    {
        await SeedAsync();

        var kit = await _app.ReadPageAsync("/stories/oak-road-bridge/study");

        kit.QuerySelectorAll(".agenda-time").Sum(time => int.Parse(time.TextContent.Split(' ')[0], CultureInfo.InvariantCulture)).ShouldBe(60);
        kit.QuerySelectorAll(".study-source").Length.ShouldBe(5);
        kit.QuerySelectorAll(".questions li").Length.ShouldBe(6);
        kit.QuerySelector(".background")!.TextContent.ShouldContain("Source");
        kit.QuerySelectorAll(".writing-lines").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_PDF_holds_the_same()
    {
        await SeedAsync();
        using var client = _app.CreateClient();

        using var answer = await client.GetAsync("/stories/oak-road-bridge/study.pdf", TestContext.Current.CancellationToken);
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var text = string.Concat(string.Join(' ', pdf.GetPages().Select(page => page.Text)).Where(c => !char.IsWhiteSpace(c)));
        foreach (var part in new[] { "OakRoadbridgetocloseinJune", "Agenda", "Questionstodiscuss", "Itisnotknownwhowillpay.", "¶5", "Notes" })
        {
            text.ShouldContain(part);
        }

        pdf.Information.Title.ShouldBe("Study kit: Oak Road bridge to close in June");
    }

    private async Task SeedAsync()
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "foreign-policy", 1);
        await _app.SeedAsync(thread, story);
    }
}
