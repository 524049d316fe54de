using Microsoft.EntityFrameworkCore;
using Redress.Domain.Letters;

namespace Redress.Tests.Letters;

public sealed class WritingALetter : IAsyncLifetime
{
    private readonly RedressApp _app = new();

    public async ValueTask InitializeAsync() => await _app.SeedSenatorsAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Own_words_stand_first_then_a_cited_fact_one_question_and_thanks()
    {
        using var writer = await ToLetterAsync();
        await writer.PressAsync("Update the preview", ("Own", "My son walks there."), ("Name", "Ana Marín"), ("Street", "214 Oak Road"), ("City", "Jasper"));

        var letter = writer.Page.QuerySelector("#preview .letter")!;
        letter.TextContent.ShouldContain("Dear Senator Senior,");
        letter.QuerySelector(".letter-body")!.TextContent.ShouldBe(
            "My son walks there.\n\nAccording to Oak Valley News, https://news.example/oak-road (sentence 1): The county will close the Oak Road bridge in June.\n\n" +
            "The report leaves this open (sentence 5): “It is not known who will pay.” Will you ask for the answer and make it public: yes or no?\n\n" +
            "Thank you for your attention. I look forward to your answer.");
        letter.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["My son walks there.", "Ana Marín", "214 Oak Road"]);
        letter.TextContent.ShouldContain("Jasper, AL 35501");
        writer.Text.ShouldMatch("[5-9]% of this letter is in your own words");
    }

    [Fact]
    public async Task Another_fact_or_question_changes_the_text_until_the_reader_has_changed_it()
    {
        using var writer = await ToLetterAsync();
        await writer.PressAsync("Update the preview", ("Ask", "promise-0"));
        writer.Page.QuerySelector("#Body")!.TextContent.ShouldContain("Ann Vale will publish the report by May. Will you find out whether that has happened, and tell me: yes or no?");
        await writer.PressAsync("Update the preview", ("Body", "All my own."), ("Ask", "unknown-0"));
        writer.Page.QuerySelector("#Body")!.TextContent.Trim().ShouldBe("All my own.");
    }

    [Fact]
    public async Task Each_official_gets_their_own_greeting()
    {
        using var writer = await ToLetterAsync();
        await writer.PressAsync("Representative House");
        writer.Page.QuerySelector("#preview .letter")!.TextContent.ShouldContain("Dear Representative House,");
    }

    [Fact]
    public async Task The_limit_of_an_offices_form_is_shown_and_never_cut()
    {
        using var writer = await ToLetterAsync();
        writer.Page.QuerySelector("[data-letter-limit='300'].over").ShouldNotBeNull();
        await writer.PressAsync("Continue to sending", ("Name", "Ana"), ("Own", "x"));
        var office = writer.Page.QuerySelectorAll(".send")[1];
        office.TextContent.ShouldContain("takes at most 300 characters");
        office.QuerySelectorAll("textarea").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("I live in [Your Town].", "[Your Town]")]
    [InlineData("I live in {{ town }}.", "{{ town }}")]
    public async Task A_letter_with_a_gap_is_not_kept_and_nothing_typed_is_lost(string body, string gap)
    {
        using var writer = await ToLetterAsync();
        await writer.PressAsync("Continue to sending", ("Name", "Ana"), ("Own", "My own."), ("Body", body));

        writer.Page.QuerySelector(".error-summary")!.TextContent.ShouldContain(gap);
        writer.Page.QuerySelector("#Own")!.TextContent.Trim().ShouldBe("My own.");
        (await _app.WithDbAsync(db => db.Set<Letter>().CountAsync(TestContext.Current.CancellationToken))).ShouldBe(0);
    }

    [Fact]
    public async Task A_template_from_elsewhere_is_taken_over_and_its_gaps_filled()
    {
        using var writer = await ToLetterAsync();
        await writer.PressAsync("Take it over", ("Name", "Ana Marín"), ("City", "Jasper"), ("Import", "Subject: Peace\nDear [Senator/Representative's Name],\nI am [Your Name] from [City].\nPlease act.\nSincerely, [Your Name]"));

        writer.Page.QuerySelector("#Subject")!.GetAttribute("value").ShouldBe("Peace");
        writer.Page.QuerySelector("#preview .letter-body")!.TextContent.ShouldBe("I am Ana Marín from Jasper.\n\nPlease act.");
    }

    [Fact]
    public async Task Pressing_twice_keeps_one_letter_and_going_back_changes_it()
    {
        using var writer = await ToLetterAsync();
        using var again = await writer.SubmitAsync("Continue to sending", ("Name", "Ana"), ("Own", "First."));
        await writer.PressAsync("Continue to sending", ("Name", "Ana"), ("Own", "First."));
        again.RequestMessage!.RequestUri.ShouldBe(writer.Address);

        await writer.PressAsync("Back to the letter");
        writer.Page.QuerySelector("#Own")!.TextContent.Trim().ShouldBe("First.");
        await writer.PressAsync("Continue to sending", ("Own", "Second."));
        writer.Text.ShouldContain("Second.");
        (await _app.WithDbAsync(db => db.Set<Letter>().CountAsync(TestContext.Current.CancellationToken))).ShouldBe(1);
    }

    [Fact]
    public async Task Others_who_wrote_nearly_the_same_are_a_hint()
    {
        using var first = new Writer(_app);
        await first.WriteAsync(own: "", name: "Ben Other");
        using var writer = await ToLetterAsync();

        writer.Text.ShouldContain("1 other person wrote nearly the same");
        await writer.PressAsync("Update the preview", ("Own", string.Join(' ', Enumerable.Range(1, 80).Select(n => $"word{n} of my own"))));
        writer.Text.ShouldNotContain("wrote nearly the same");
    }

    [Fact]
    public async Task The_page_of_a_letter_opens_only_by_its_link()
    {
        using var writer = new Writer(_app);
        await writer.WriteAsync();
        var token = writer.Address.AbsolutePath.Split('/')[^1];
        using var client = _app.CreateClient();

        (await client.GetAsync($"/letters/{token[..^1]}{(token[^1] == 'A' ? 'B' : 'A')}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await client.GetAsync($"/letters/confirm/{token}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var page = await client.GetAsync($"/letters/{token}", TestContext.Current.CancellationToken);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    private async Task<Writer> ToLetterAsync()
    {
        var writer = new Writer(_app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", Senators.Zip));
        return await writer.PressAsync("Continue to the letter");
    }
}
