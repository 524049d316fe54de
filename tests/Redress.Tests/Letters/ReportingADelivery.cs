using System.Text.Json;
using Redress.Domain.Letters;
using UglyToad.PdfPig;

namespace Redress.Tests.Letters;

public sealed class ReportingADelivery
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_form_the_sender_filled_in_is_only_ever_what_they_told_us(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await writer.WriteAsync();

        var office = writer.Page.QuerySelectorAll(".send")[0];
        office.QuerySelector("a[href='https://www.example.senate.gov/contact']").ShouldNotBeNull();
        office.QuerySelectorAll("input[readonly]").Select(field => field.GetAttribute("value")).ShouldBe(
            ["A question from a constituent: Oak Road bridge to close in June", "Ana", "Marín", "214 Oak Road", "Jasper", "AL", Senators.Zip]);
        office.TextContent.ShouldContain("Foreign affairs");
        writer.Page.QuerySelector(".next").ShouldBeNull("nothing is done yet");
        await writer.PressAsync("I sent it");

        writer.Page.QuerySelectorAll(".next a.button").ShouldHaveSingleItem().GetAttribute("href")!.ShouldStartWith("/stories/oak-road-bridge?done=write#");
        writer.Page.QuerySelectorAll(".status").Select(status => status.TextContent).ShouldBe(["You told us you sent it"]);
        writer.Text.ShouldNotContain("Delivered");
        (await CountsAsync(app)).ShouldBe([("S000001", "AL", 0, 1, 0)]);
    }

    [Theory, EachStore]
    public async Task Nearly_the_same_letter_reported_again_within_a_week_counts_once(Store store)
    {
        await using var app = await AppAsync(store);
        using var writer = new Writer(app);
        await writer.WriteAsync();
        await writer.PressAsync("I sent it");
        await writer.WriteAsync();
        await writer.PressAsync("I sent it");

        writer.Text.ShouldContain("It counts once.");
        (await CountsAsync(app)).ShouldBe([("S000001", "AL", 0, 1, 0)]);
    }

    [Fact]
    public async Task A_call_is_what_the_caller_reported_and_the_next_office_follows()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync(own: "x");

        writer.Page.QuerySelector("a[href='tel:+12025550100']").ShouldNotBeNull();
        writer.Page.QuerySelector(".script")!.TextContent.ShouldStartWith("“Hello, my name is Ana Marín and I live in Jasper, 35501. I have a question for Senator Senior. The report leaves this open");
        await writer.PressAsync("No answer");
        (await CountsAsync(app)).ShouldBeEmpty();
        await writer.PressAsync("I left a message");

        writer.Page.QuerySelector(".status")!.TextContent.ShouldBe("You reported: you left a message");
        writer.Address.Fragment.ShouldBe("#send-2");
        (await CountsAsync(app)).ShouldBe([("S000001", "AL", 0, 0, 1)]);
    }

    [Fact]
    public async Task A_letter_printed_is_a_pdf_with_its_envelope_and_is_not_counted()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync(own: "My son walks there.\n\nشكرا");
        using var answer = await writer.SubmitAsync("Print for post (PDF)");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Cancel));
        pdf.NumberOfPages.ShouldBe(2);
        var sheet = Bare(PdfText.Of(pdf.GetPage(1)));
        sheet.ShouldStartWith(Bare("Ana Marín 214 Oak Road Jasper, AL 35501 March 2, 2026 The Honorable Ann Senior United States Senate 1 Capitol Street Washington DC 20510 Dear Senator Senior, My son walks there."));
        sheet.ShouldContain("شكرا");
        sheet.ShouldEndWith(Bare("Sincerely, Ana Marín 214 Oak Road Jasper, AL 35501"));
        var envelope = pdf.GetPage(2);
        (envelope.Width, envelope.Height).ShouldBe((684, 297));
        Bare(PdfText.Of(envelope)).ShouldBe(Bare("Ana Marín 214 Oak Road Jasper, AL 35501 The Honorable Ann Senior United States Senate 1 Capitol Street Washington DC 20510"));

        (await writer.DeliveriesAsync()).Single().Status.ShouldBe(DeliveryStatus.Printed);
        (await CountsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Characters_that_no_font_has_are_named_and_nothing_is_printed()
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync(own: "Sign \U000F0000.");
        await writer.PressAsync("Print for post (PDF)");

        writer.Text.ShouldContain("No font here can print these characters: \U000F0000.");
        (await writer.DeliveriesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Email", "S000001")]
    [InlineData("Gateway", "S000001")]
    [InlineData("WebForm", "H000007")]
    [InlineData("Phone", "S000001")]
    public async Task What_no_screen_offers_is_refused(string route, string official)
    {
        await using var app = await AppAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync();
        using var client = app.CreateClient();
        using var form = new FormUrlEncodedContent([new("route", route), new("official", official)]);
        using var answer = await client.PostAsync($"{writer.Address.AbsolutePath}?handler=Report", form, Cancel);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await writer.DeliveriesAsync()).ShouldBeEmpty();
    }

    private static async Task<RedressApp> AppAsync(Store store = Store.Sqlite)
    {
        var app = new RedressApp(store);
        await app.SeedSenatorsAsync();
        return app;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static async Task<IReadOnlyList<(string, string, int, int, int)>> CountsAsync(RedressApp app)
    {
        using var client = app.CreateClient();
        var counts = JsonDocument.Parse(await client.GetStringAsync("/stories/oak-road-bridge/letters.json", Cancel)).RootElement;
        return [.. counts.GetProperty("officials").EnumerateArray().Select(one => (one.GetProperty("official").GetString()!, one.GetProperty("state").GetString()!, one.GetProperty("accepted").GetInt32(), one.GetProperty("reportedSent").GetInt32(), one.GetProperty("reportedCalls").GetInt32()))];
    }
}
