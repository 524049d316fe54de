using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Platform.Audit;
using Redress.Platform.News;
using UglyToad.PdfPig;

namespace Redress.Tests.Petitions.Deliver;

public sealed class DeliveringAPetition
{
    private const string Page = "/desk/petitions/oak-road/package";
    private const string Deliveries = "/desk/petitions/oak-road/delivery";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_count_in_the_package_is_that_of_the_log_at_its_checkpoint(Store store)
    {
        await using var app = await StartAsync(store);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await app.CountInAsync(client, "ben@mail.example", "Ben", "90210");
        await app.CountInAsync(client, "eva@mail.example", "Eva", "90210");
        using (var withdrawn = await client.PostFormAsync("/signatures/manage?handler=Withdraw", ("token", await app.ManageTokenAsync("ben@mail.example"))))
        {
            withdrawn.EnsureSuccessStatusCode();
        }

        await SequenceAsync(app);
        await app.CountInAsync(client, "late@mail.example", "Late");
        using var editor = await app.SignInAsync(Role.Editor);

        var files = Unzipped(await MakeAsync(editor));
        var numbers = JsonDocument.Parse(files["verification.json"]).RootElement;
        var recount = await CommandRun.OfAsync(["verify-log", Path.Combine(app.DataFolder, "log")]);

        (await app.CountAsync()).ShouldBe(3);
        numbers.GetProperty("count").GetInt64().ShouldBe(2);
        recount.Out.ShouldContain("verified count 2 (3 signed, 1 withdrawn, 0 invalidated)");
        numbers.GetProperty("regions").EnumerateArray().Select(region => $"{region.GetProperty("region")} {region.GetProperty("count")}").ShouldBe(["US-CA 1", "US-NY 1"]);
        Lines(files["signatures.csv"]).ShouldBe(["name,zip,country,region,version", "Eva,90210,US,US-CA,1", "Ana Marín,10011,US,US-NY,1"]);
        var text = Text(files["summary.pdf"]);
        text.ShouldContain("2peoplehavesigned");
        text.ShouldContain("2ofthe2signers");
        text.ShouldContain(Encoding.UTF8.GetString(files["checkpoint.txt"]).Split('\n')[2]);
        (await ProvenCountAsync(app, files)).ShouldBe(2UL);

        await SequenceAsync(app);
        JsonDocument.Parse(Unzipped(await MakeAsync(editor))["verification.json"]).RootElement.GetProperty("count").GetInt64().ShouldBe(3);
    }

    [Theory, EachStore]
    public async Task Only_its_hash_and_numbers_are_kept_and_that_it_was_made_is_in_the_audit_log(Store store)
    {
        await using var app = await StartAsync(store);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await SequenceAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        var zip = await MakeAsync(editor);

        var delivery = await app.WithDbAsync(db => db.Set<PetitionDelivery>().SingleAsync(Cancel));
        (delivery.Count, delivery.Names, delivery.DeliveredOn).ShouldBe((1, 1, null));
        delivery.PackageHash.ShouldBe(SHA256.HashData(zip));
        var entry = await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync(audit => audit.What == "petition.package-made", Cancel));
        entry.Subject.ShouldBe("petitions/oak-road");
        entry.After!.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(zip)));
        entry.After!.ShouldNotContain("Ana");
    }

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_calculate_stays_a_name()
    {
        await using var app = await StartAsync(Store.Sqlite);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example", "=cmd|'/c calc'!A1");
        await app.CountInAsync(client, "ben@mail.example", "Ben, \"the\" Bold");
        await SequenceAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        Lines(Unzipped(await MakeAsync(editor))["signatures.csv"])[1..].Order(StringComparer.Ordinal).ShouldBe(["\"Ben, \"\"the\"\" Bold\",10011,US,US-NY,1", "'=cmd|'/c calc'!A1,10011,US,US-NY,1"]);
    }

    [Fact]
    public async Task A_petition_whose_signers_were_told_that_names_go_to_nobody_is_delivered_as_a_number()
    {
        await using var app = await StartAsync(Store.Sqlite, Example.Open(names: false));
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await SequenceAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        var files = Unzipped(await MakeAsync(editor));

        files.Keys.ShouldBe(["summary.pdf", "verification.json", "checkpoint.txt", "count.tlog-proof"], ignoreOrder: true);
        files.Values.ShouldAllBe(file => !Encoding.UTF8.GetString(file).Contains("Marín"));
        Text(files["summary.pdf"]).ShouldContain("deliveredasanumber");
    }

    [Fact]
    public async Task Whoever_is_erased_is_in_no_package_made_afterwards()
    {
        await using var app = await StartAsync(Store.Sqlite);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await app.CountInAsync(client, "ben@mail.example", "Ben");
        await SequenceAsync(app);
        using var erased = await client.PostFormAsync("/signatures/manage?handler=Erase", ("token", await app.ManageTokenAsync("ben@mail.example")));
        using var editor = await app.SignInAsync(Role.Editor);

        var files = Unzipped(await MakeAsync(editor));

        // The checkpoint is older than the erasure: its number stands, the name does not.
        JsonDocument.Parse(files["verification.json"]).RootElement.GetProperty("count").GetInt64().ShouldBe(2);
        Lines(files["signatures.csv"])[1..].ShouldBe(["Ana Marín,10011,US,US-NY,1"]);
        Text(files["summary.pdf"]).ShouldContain("Notknownanymore");
    }

    [Fact]
    public async Task Who_signed_in_a_while_ago_signs_in_again_first()
    {
        await using var app = await StartAsync(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddMinutes(11));

        using var answer = await editor.GetAsync(Page, Cancel);
        using var posted = await editor.PostAsync(Page, null, Cancel);

        answer.Headers.Location!.ToString().ShouldStartWith("/desk/sign-in?again=true");
        posted.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await app.WithDbAsync(db => db.Set<PetitionDelivery>().AnyAsync(Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task An_organizer_has_their_own_petition_and_no_other()
    {
        await using var app = await StartAsync(Store.Sqlite, Example.Open("other"));
        using var organizer = await app.SignInAsync(Role.Organizer);
        await app.WithDbAsync(async db =>
        {
            var own = Example.Open();
            own.OwnerId = (await db.Set<Account>().SingleAsync(Cancel)).Id;
            db.Add(own);
            return await db.SaveChangesAsync(Cancel);
        });
        await SequenceAsync(app);

        using var own = await organizer.GetAsync(Deliveries, Cancel);
        using var foreign = await organizer.GetAsync("/desk/petitions/other/delivery", Cancel);
        using var foreignPackage = await organizer.PressAsync(Page, "/desk/petitions/other/package");

        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreignPackage.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachStore]
    public async Task A_recorded_delivery_is_on_the_petition_s_page_in_the_audit_log_and_news_once(Store store)
    {
        await using var app = await StartAsync(store);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await SequenceAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);
        await MakeAsync(editor);
        var package = (await app.WithDbAsync(db => db.Set<PetitionDelivery>().SingleAsync(Cancel))).Id;
        (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("#delivered").ShouldBeNull();

        (string, string)[] fields = [("package", $"{package}"), ("on", "2026-03-02"), ("by", "Ana Marín"), ("way", "HandedOver"), ("note", "At the session."), ("evidence", "https://council.example/minutes")];
        using var recorded = await editor.PressAsync(Deliveries, Deliveries, fields);
        using var corrected = await editor.PressAsync(Deliveries, Deliveries, [.. fields[..4], ("note", "At the evening session."), fields[5]]);

        recorded.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await corrected.ReadAsync()).QuerySelector(".notice")!.TextContent.ShouldStartWith("Corrected");
        var line = (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("section[aria-labelledby=delivered] li")!;
        line.TextContent.ShouldContain("Delivered to the County Council on Monday, March 2, 2026");
        line.TextContent.ShouldContain("With 1 signatures as of checkpoint 2 of the log; by Ana Marín, handed over in person.");
        line.TextContent.ShouldContain("At the evening session.");
        line.QuerySelector("a")!.GetAttribute("href").ShouldBe("https://council.example/minutes");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.What.StartsWith("petition.deliver")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync(Cancel)))
            .ShouldBe(["petition.delivered", "petition.delivery-corrected"]);
        var news = await app.WithDbAsync(db => db.Set<NewsItem>().Where(item => item.Label == "Delivered to the addressee").Include(item => item.About).ToListAsync(Cancel));
        news.ShouldHaveSingleItem().About.ShouldHaveSingleItem().Key.ShouldBe("oak-road");
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_what_was_typed_is_kept()
    {
        await using var app = await StartAsync(Store.Sqlite);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await SequenceAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);
        await MakeAsync(editor);
        var package = (await app.WithDbAsync(db => db.Set<PetitionDelivery>().SingleAsync(Cancel))).Id;

        using var answer = await editor.PressAsync(Deliveries, Deliveries, ("package", $"{package}"), ("on", "2027-01-01"), ("by", ""), ("note", "At the session."), ("evidence", "javascript:alert(1)"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.ReadAsync();
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe([$"#on-{package}", $"#by-{package}", $"#way-{package}", $"#evidence-{package}"]);
        page.QuerySelectorAll(".error-summary a").ShouldAllBe(link => page.QuerySelector($"[id='{link.GetAttribute("href")!.Substring(1)}']") != null);
        page.QuerySelector("textarea")!.TextContent.ShouldBe("At the session.");
        page.QuerySelector("details")!.HasAttribute("open").ShouldBeTrue();
        (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("#delivered").ShouldBeNull();
    }

    [Theory]
    [InlineData("أبقوا الجسر مفتوحا", "الجسر")]
    [InlineData("保持桥梁开放", "保持桥梁开放")]
    [InlineData("पुल खुला रखें", "पुल")]
    [InlineData("Kffkp office affairs", "Kffkp office affairs")]
    public async Task The_summary_is_written_in_any_script(string title, string word)
    {
        await using var app = await StartAsync(Store.Sqlite, Example.Open(title: title));
        using var editor = await app.SignInAsync(Role.Editor);
        await SequenceAsync(app);

        using var pdf = PdfDocument.Open(Unzipped(await MakeAsync(editor))["summary.pdf"]);

        string.Concat(pdf.GetPages().Select(PdfText.Of)).ShouldContain(word);
    }

    private static async Task<RedressApp> StartAsync(Store store, Petition? petition = null)
    {
        var app = new RedressApp(store);
        await app.SeedAsync(petition ?? Example.Open());
        return app;
    }

    private static async Task<byte[]> MakeAsync(HttpClient desk)
    {
        using var answer = await desk.PressAsync(Page, Page);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/zip");
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static Dictionary<string, byte[]> Unzipped(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var file = entry.Open();
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            return copy.ToArray();
        }, StringComparer.Ordinal);
    }

    private static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').TrimEnd().Split("\r\n");

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(string.Concat(document.GetPages().Select(PdfText.Of)).Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>The count that the proof in the package proves, checked as somebody else would, with the log's public key.</summary>
    private static async Task<ulong> ProvenCountAsync(RedressApp app, Dictionary<string, byte[]> files)
    {
        using var client = app.CreateClient();
        NoteKey.TryParse((await client.GetStringAsync("/log/key", Cancel)).Split('\n')[0], out var key).ShouldBeTrue();
        LogProof.TryParse(Encoding.UTF8.GetString(files["count.tlog-proof"]), out var proof).ShouldBeTrue();
        var checkpoint = Checkpoint.Open(proof!.Checkpoint, key!, Ed25519.Verify);
        MerkleChecks.IsIncluded(TreeHash.OfLeaf(proof.Extra), proof.Index, new LeafRange(0, checkpoint.Size), proof.Hashes, checkpoint.Root).ShouldBeTrue();
        return Leaf.Read(proof.Extra).StatedCount;
    }

    private static async Task SequenceAsync(RedressApp app)
    {
        for (var round = Sequenced.Busy; round is Sequenced.Busy;)
        {
            await using var scope = app.Services.CreateAsyncScope();
            round = await scope.ServiceProvider.GetRequiredService<SequenceLog>().RunAsync(Cancel);
        }
    }
}
