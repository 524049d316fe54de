using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Redress.Domain.Letters;
using Redress.Letters;
using Redress.Letters.Send.Gateway;

namespace Redress.Tests.Letters;

public sealed class SendingByGateway
{
    private static readonly CwcAgent Agent = new("https://gateway.example/v2/message?apikey=k", "Town Desk", "ack@desk.example", "Kim Doe", "kim@desk.example", "202-555-0100", "bridge");

    [Fact]
    public void The_fields_are_those_of_the_published_facts()
    {
        var facts = Facts();

        CwcFields.Prefixes.ShouldBe(Strings(facts, "prefixes"));
        CwcFields.Topics.ShouldBe(Strings(facts, "topics"));
    }

    [Fact]
    public void The_xml_has_the_elements_of_the_schema_in_its_order()
    {
        var order = Strings(Facts(), "xml_order");
        var xml = Message().ToXml().Root!;

        xml.Elements().Select(element => element.Name.LocalName).ShouldBe(order.Select(part => part.Split('(')[0]));
        foreach (var (part, element) in order.Skip(1).Zip(xml.Elements().Skip(1)))
        {
            var names = part[(part.IndexOf('(', StringComparison.Ordinal) + 1)..].Split([',', '(', ')', '/', ' ', '[', ']', '?', '*', '+'], StringSplitOptions.RemoveEmptyEntries);
            var at = element.Elements().Select(child => Array.FindIndex(names, name => name == child.Name.LocalName)).ToList();
            at.ShouldBe([.. at.Where(i => i >= 0).Order()], ignoreOrder: false, element.Name.LocalName);
        }
    }

    [Fact]
    public void Every_required_field_that_is_missing_is_named()
    {
        var required = Strings(Facts(), "required_fields").Select(name => name.Trim('(', ')'));
        var empty = Message() with { Details = new GatewayDetails("", "", "", ""), Street = "", City = "", State = "", Zip = "", Email = "", Subject = "", Own = "", Suggested = "" };

        Message().Problems().ShouldBeEmpty();
        empty.Problems().Where(problem => problem.EndsWith(" is missing.", StringComparison.Ordinal)).Select(problem => problem[..^" is missing.".Length]).ShouldBe(required);
    }

    [Fact]
    public void What_the_sender_wrote_and_what_was_suggested_are_told_apart()
    {
        var xml = Message().ToXml();
        xml.Descendants("ConstituentMessage").Single().Value.ShouldBe("My own words.");
        xml.Descendants("OrganizationStatement").Single().Value.ShouldBe("A suggestion.");
        (Message() with { Suggested = "My own words." }).Problems().ShouldHaveSingleItem();
        (Message() with { DeliveryId = "short", Office = "SAL01", Agent = Agent with { ContactPhone = "12" }, Details = new GatewayDetails("King", "A", "B", "Weather") }).Problems().Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("us-house:AL-4", "HAL04")]
    [InlineData("us-house:SD-0", "HSD00")]
    [InlineData("us-senate:AL", null)]
    public void Offices_have_their_codes(string post, string? office) => CwcMessage.OfficeOf(post).ShouldBe(office);

    [Fact]
    public async Task Without_the_setting_there_is_no_such_route()
    {
        await using var app = new RedressApp();
        await app.SeedSenatorsAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync();
        writer.Text.ShouldNotContain("gateway");
    }

    [Theory]
    [InlineData(200, DeliveryStatus.Accepted, "Accepted by gateway")]
    [InlineData(400, DeliveryStatus.Failed, "Could not be sent")]
    public async Task A_confirmed_letter_is_posted_once_and_says_what_the_gateway_answered(int status, DeliveryStatus expected, string words)
    {
        var posted = new System.Collections.Concurrent.ConcurrentQueue<XDocument>();
        await using var gateway = await LoopbackSite.StartAsync(site => site.MapPost("/v2/message", async (HttpRequest request, CancellationToken cancel) =>
        {
            posted.Enqueue(await XDocument.LoadAsync(request.Body, LoadOptions.None, cancel));
            return Results.StatusCode(status);
        }));
        await using var app = new RedressApp(Store.Sqlite, ("Letters:Gateway:Url", $"{gateway.Url}/v2/message?apikey=k"), ("Outbound:Allow:0", gateway.Host), ("Letters:Gateway:Agent", "Town Desk"),
            ("Letters:Gateway:AckEmail", "ack@desk.example"), ("Letters:Gateway:ContactName", "Kim Doe"), ("Letters:Gateway:ContactEmail", "kim@desk.example"), ("Letters:Gateway:ContactPhone", "202-555-0100"));
        await app.SeedSenatorsAsync();
        using var writer = new Writer(app);
        await writer.WriteAsync();
        var page = writer.Address.AbsolutePath;
        await writer.PressAsync("Send it through the gateway", ("Prefix", "Ms."), ("FirstName", "Ana"), ("LastName", "Marín"), ("Topic", "Transportation and Public Works"), ("email", "ana@people.example"));
        await writer.OpenAsync(app.LinkTo(page, "confirm"));
        await writer.PressAsync("Send my letter");

        for (var look = 0; look < 300 && (await writer.DeliveriesAsync()).Single().Status is DeliveryStatus.Queued; look++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        (await writer.DeliveriesAsync()).Single().Status.ShouldBe(expected);
        await writer.OpenAsync(page);
        writer.Page.QuerySelectorAll(".status").Select(s => s.TextContent).ShouldContain(text => text == words);
        var xml = posted.ShouldHaveSingleItem();
        xml.Descendants("MemberOffice").Single().Value.ShouldBe("HAL04");
        xml.Descendants("ConstituentMessage").Single().Value.ShouldBe("My son walks over that bridge each day, and I want to know who pays.");
        xml.Descendants("LastName").Single().Value.ShouldBe("Marín");
    }

    private static CwcMessage Message() => new(
        new string('a', 32), new DateOnly(2026, 3, 2), Agent, "HAL04", new GatewayDetails("Ms.", "Ana", "Marín", "Health"), "214 Oak Road", "Jasper", "AL", "35501", "ana@people.example",
        "A question", "My own words.", "A suggestion.");

    private static JsonElement Facts() => JsonDocument.Parse(File.ReadAllText(SharedData.Require("data/officials/cwc/cwc-facts.json"))).RootElement;

    private static List<string> Strings(JsonElement facts, string name) => [.. facts.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
