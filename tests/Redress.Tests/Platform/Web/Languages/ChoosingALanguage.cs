using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Redress.Tests.Platform.Web.Languages;

public sealed class ChoosingALanguage : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(null, "en")]
    [InlineData("es", "es")]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("en-GB,es;q=0.9", "en")]
    [InlineData("fr,de;q=0.9,es;q=0.3", "es")]
    [InlineData("fr", "en")]
    [InlineData("es;q=0, en;q=0.1", "en")]
    [InlineData("*", "en")]
    public async Task A_reader_who_chose_none_gets_the_first_of_theirs_that_is_offered(string? asked, string language)
    {
        using var client = Client();
        using var answer = await GetAsync(client, "/about", asked);

        var page = await ReadAsync(answer);
        (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")).ShouldBe((language, "ltr"));
        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
    }

    [Fact]
    public async Task A_choice_holds_from_then_on_and_leads_back_to_where_it_was_made()
    {
        using var client = Client();

        using var chosen = await ChooseAsync(client, "es", "/search?q=puente");

        (chosen.StatusCode, $"{chosen.Headers.Location}").ShouldBe((HttpStatusCode.Redirect, "/search?q=puente"));
        var cookie = chosen.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("language=es;");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        using var answer = await GetAsync(client, "/about", "en");
        (await ReadAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Cómo funciona");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("about")]
    [InlineData("")]
    public async Task It_leads_to_no_other_site(string back)
    {
        using var client = Client();
        using var chosen = await ChooseAsync(client, "es", back);
        $"{chosen.Headers.Location}".ShouldBe("/");
    }

    [Fact]
    public async Task A_language_that_is_not_offered_cannot_be_chosen()
    {
        using var client = Client();
        using var chosen = await ChooseAsync(client, "fr", "/");
        (chosen.StatusCode, chosen.Headers.Contains("Set-Cookie")).ShouldBe((HttpStatusCode.BadRequest, false));
    }

    [Fact]
    public async Task Another_site_cannot_choose_for_a_reader()
    {
        using var client = Client();
        client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var chosen = await ChooseAsync(client, "es", "/");
        chosen.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_kept_page_of_one_language_is_not_given_for_another()
    {
        using var client = Client();
        using var english = await GetAsync(client, "/about", "en");
        using var spanish = await GetAsync(client, "/about", "es", known: english);
        using var again = await GetAsync(client, "/about", "es", known: spanish);

        (english.StatusCode, spanish.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified));
        english.Headers.Vary.Contains("Cookie", StringComparer.Ordinal).ShouldBeTrue();
        english.Headers.Vary.Contains("Accept-Language", StringComparer.Ordinal).ShouldBeTrue();
        again.Headers.Vary.Contains("Accept-Language", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/css/site.css")]
    [InlineData("/unknowns.json")]
    public async Task Feeds_data_and_files_are_the_same_for_everybody(string path)
    {
        using var client = Client();
        using var answer = await GetAsync(client, path, "es");
        (answer.StatusCode, answer.Headers.Vary.Contains("Accept-Language", StringComparer.Ordinal)).ShouldBe((HttpStatusCode.OK, false));
    }

    [Fact]
    public async Task Pages_that_are_not_there_speak_the_readers_language_and_lead_back_to_their_address()
    {
        using var client = Client();
        using var answer = await GetAsync(client, "/nothing-here?a=b", "es");

        var page = await ReadAsync(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Aquí no hay ninguna página");
        page.QuerySelector("form[action='/language'] input[name=return]")!.GetAttribute("value").ShouldBe("/nothing-here?a=b");
        answer.Headers.Vary.Count(vary => vary is "Accept-Language").ShouldBe(1);
    }

    [Theory]
    [InlineData("es", "en,es", "fr", "es")]
    [InlineData("es", "es", "en", "es")]
    [InlineData("fr", "fr", "fr", "en")]
    [InlineData("es", "en", "es", "en")]
    public async Task The_settings_decide_what_is_offered_and_what_holds_for_everybody_else(string standard, string offered, string asked, string language)
    {
        await using var app = new RedressApp(Store.Sqlite, ("Site:Language", standard), ("Site:Languages", offered));
        using var client = app.CreateClient();
        using var answer = await GetAsync(client, "/about", asked);

        (await ReadAsync(answer)).DocumentElement.GetAttribute("lang").ShouldBe(language);
    }

    [Fact]
    public async Task A_machine_that_is_set_to_no_language_speaks_the_sites()
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        try
        {
            var page = await _app.ReadPageAsync("/about");
            page.DocumentElement.GetAttribute("lang").ShouldBe("en");
            CultureInfo.DefaultThreadCurrentCulture!.Name.ShouldBe("en-US");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private HttpClient Client() => _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string? language, HttpResponseMessage? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);

        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known.Headers.ETag!);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> ChooseAsync(HttpClient client, string language, string back)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("language", language), KeyValuePair.Create("return", back)]);
        return await client.PostAsync("/language", form, TestContext.Current.CancellationToken);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(page => page.Content(html), TestContext.Current.CancellationToken);
    }
}
