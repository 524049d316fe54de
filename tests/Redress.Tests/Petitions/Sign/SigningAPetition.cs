using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Redress.Domain.Petitions;

namespace Redress.Tests.Petitions.Sign;

public sealed class SigningAPetition
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Three_fields_and_the_button_in_the_mail_make_it_count(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        using var signed = await client.SignByApiAsync("ana@example.org");

        signed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await signed.Content.ReadAsStringAsync(Cancel)).ShouldBe("""{"status":"confirmationSent"}""");
        (await app.CountAsync()).ShouldBe(0);
        using var confirmed = await client.ConfirmByApiAsync(await app.ConfirmTokenAsync("ana@example.org"));
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await confirmed.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        (answer.GetProperty("petition").GetString(), answer.GetProperty("count").GetInt64()).ShouldBe(("oak-road", 1));
        (await app.CountAsync()).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Aliases_of_one_mailbox_are_one_signature(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        foreach (var alias in new[] { "ana.marin@gmail.com", "a.n.a.marin+petition@gmail.com", "ANAMARIN@googlemail.com" })
        {
            using var answer = await client.SignByApiAsync(alias);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        (await app.SignaturesAsync()).ShouldHaveSingleItem();
    }

    [Theory, EachStore]
    public async Task One_person_may_sign_two_petitions(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open(), Example.Open("second"));
        using var client = app.CreateClient();

        using var first = await client.SignByApiAsync("ana@example.org");
        using var second = await client.SignByApiAsync("ana@example.org", slug: "second");

        (await app.SignaturesAsync()).Count.ShouldBe(2);
    }

    [Theory, EachStore]
    public async Task Two_people_share_an_address_where_the_petition_allows_it(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open(shared: true));
        using var client = app.CreateClient();

        foreach (var name in new[] { "Ana Marín", "ana  marín", "Ben Marín" })
        {
            using var answer = await client.SignByApiAsync("marin@example.org", name);
        }

        (await app.SignaturesAsync()).Count.ShouldBe(2);
    }

    [Theory, EachStore]
    public async Task Whoever_asks_cannot_tell_whether_an_address_has_signed(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "known@example.org");

        using var known = await client.SignByApiAsync("known@example.org");
        using var unknown = await client.SignByApiAsync("unknown@example.org");

        (await ShapeAsync(known)).ShouldBe(await ShapeAsync(unknown));
        using var knownForm = await FormAsync(client, "known@example.org");
        using var unknownForm = await FormAsync(client, "unknown@example.org");
        (await ShapeAsync(knownForm)).Replace("known@example.org", "", StringComparison.Ordinal).ShouldBe((await ShapeAsync(unknownForm)).Replace("unknown@example.org", "", StringComparison.Ordinal));
        (await app.MailAsync("known@example.org", mail => mail.StartsWith("You have signed already", StringComparison.Ordinal))).ShouldContain("Your signature counts.");
        (await app.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Signing_again_before_confirming_corrects_what_was_written()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var first = await client.SignByApiAsync("ana@example.org", "Ana Marin", "94110");
        using var second = await client.SignByApiAsync("ana@example.org", "Ana Marín", "10011");

        var page = await client.GetStringAsync($"/signatures/confirm/{await app.ConfirmTokenAsync("ana@example.org")}", Cancel);

        page.ShouldContain("Ana Marín");
        page.ShouldContain("10011");
        (await app.SignaturesAsync()).ShouldHaveSingleItem().Region.ShouldBe("US-NY");
    }

    [Theory]
    [InlineData("", "ana@example.org", "10011", null, "name", "Enter your name")]
    [InlineData("Ana", "ana.example.org", "10011", null, "email", "Enter an e-mail address with an @ sign, like name@example.org")]
    [InlineData("Ana", "ana@example", "10011", null, "email", "Check the e-mail address for a typing mistake. It should look like name@example.org")]
    [InlineData("Ana", "ana@example.org", "1001", null, "zip", "Enter all five digits of your ZIP code")]
    [InlineData("Ana", "ana@example.org", "", null, "zip", "Enter your ZIP code, or choose your country below it")]
    [InlineData("Ana", "ana@example.org", "", "XX", "country", "Choose your country from the list")]
    public async Task A_wrong_answer_is_named_with_how_to_mend_it(string name, string email, string zip, string? country, string field, string message)
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        using var answer = await client.SignByApiAsync(new { name, email, zip, country });
        using var form = await client.PostFormAsync("/petitions/oak-road", ("name", name), ("email", email), ("zip", zip), ("country", country));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldBe(message);
        var page = await form.ReadAsync();
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe($"#sign-{field}");
        page.QuerySelector(".error-summary a")!.TextContent.ShouldBe(message);
        (page.QuerySelector("#sign-name")!.GetAttribute("value") ?? "").ShouldBe(name);
        page.QuerySelector("#sign-email")!.GetAttribute("value").ShouldBe(email);
        (await app.SignaturesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("10011", null, "US-NY")]
    [InlineData("00601", null, "US-PR")]
    [InlineData("09012", null, "US")]
    [InlineData("", "MX", "MX")]
    [InlineData("", "de", "DE")]
    public async Task People_anywhere_sign_with_a_ZIP_code_or_a_country(string zip, string? country, string region)
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        using var answer = await client.SignByApiAsync(new { name = "Ana", email = "ana@example.org", zip, country });

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await app.SignaturesAsync()).ShouldHaveSingleItem().Region.ShouldBe(region);
    }

    [Fact]
    public async Task A_petition_of_one_state_is_for_people_of_that_state()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open(rule: RegionRule.State, state: "NY"));
        using var client = app.CreateClient();

        using var own = await client.SignByApiAsync("ana@example.org");
        using var other = await client.SignByApiAsync("ben@example.org", zip: "94110");

        own.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await other.Content.ReadAsStringAsync(Cancel)).ShouldContain("This petition is for people who live in New York. Check your ZIP code");
    }

    [Theory, EachStore]
    public async Task A_closed_petition_refuses_signatures(Store store)
    {
        await using var app = new RedressApp(store);
        var closing = app.Clock.GetUtcNow().AddHours(1);
        await app.SeedAsync(Example.Open(closesAt: closing));
        using var client = app.CreateClient();
        using var inTime = await client.SignByApiAsync("ana@example.org");
        var token = await app.ConfirmTokenAsync("ana@example.org");

        app.Clock.Advance(TimeSpan.FromHours(2));
        using var late = await client.SignByApiAsync("ben@example.org");
        using var confirmedLate = await client.ConfirmByApiAsync(token);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        confirmedLate.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_petition_that_never_opened_is_not_there()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Draft());
        using var client = app.CreateClient();

        using var answer = await client.SignByApiAsync("ana@example.org");
        using var page = await client.GetAsync("/petitions/oak-road", Cancel);

        (answer.StatusCode, page.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    [Theory, EachStore]
    public async Task Nobody_signs_a_text_they_have_not_read(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var early = await client.PostFormAsync("/petitions/oak-road", Fields("early@example.org"));
        await app.WithDbAsync(async db =>
        {
            var petition = db.Set<Petition>().Single();
            petition.Write("Rebuild the Oak Road bridge", "Rebuild it.", null, "the County Council", app.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Cancel);
        });

        using var late = await client.PostFormAsync("/petitions/oak-road", Fields("late@example.org"));

        early.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await late.ReadAsync();
        page.QuerySelector(".note")!.TextContent.ShouldStartWith("The text was changed while you were reading.");
        page.QuerySelector("#sign-email")!.GetAttribute("value").ShouldBe("late@example.org");
        (await app.SignaturesAsync()).ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_page_says_where_the_mail_went_and_how_to_correct_the_address()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        using var sent = await FormAsync(client, "ana@exmaple.org");
        var page = await sent.ReadAsync();
        var fields = page.QuerySelectorAll("form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value"))).ToArray();
        using var again = await client.PostFormAsync("/petitions/oak-road", fields);
        using var correcting = await client.PostFormAsync("/petitions/oak-road?handler=Correct", fields);

        page.QuerySelector("h1")!.TextContent.ShouldBe("Check your e-mail to make it count");
        page.QuerySelector("strong")!.TextContent.ShouldBe("ana@exmaple.org");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.SignaturesAsync()).ShouldHaveSingleItem();
        var form = await correcting.ReadAsync();
        form.QuerySelector("#sign-email")!.GetAttribute("value").ShouldBe("ana@exmaple.org");
        form.QuerySelector("#sign-name")!.GetAttribute("value").ShouldBe("Ana Marín");
    }

    [Fact]
    public async Task Nothing_is_ticked_beforehand()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());

        var page = await app.ReadPageAsync("/petitions/oak-road");

        page.QuerySelectorAll("form[data-sign] input[type=checkbox]").Length.ShouldBe(2);
        page.QuerySelectorAll("form[data-sign] [checked], form[data-sign] option[selected]").ShouldBeEmpty();
        page.QuerySelectorAll("form[data-sign] input:not([type=hidden]):not([type=checkbox])").Length.ShouldBe(3);
    }

    private static (string, string?)[] Fields(string email) => [("name", "Ana Marín"), ("email", email), ("zip", "10011"), ("version", "1")];

    private static Task<HttpResponseMessage> FormAsync(HttpClient client, string email) => client.PostFormAsync("/petitions/oak-road", Fields(email));

    private static async Task<string> ShapeAsync(HttpResponseMessage answer) =>
        $"{answer.StatusCode}\n{string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length")).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"))}\n{await answer.Content.ReadAsStringAsync(Cancel)}";
}
