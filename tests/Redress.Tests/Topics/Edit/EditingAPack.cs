using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Platform.Audit;
using Redress.Tests.Topics.Packs;
using Redress.Topics.Edit;
using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Edit;

public sealed class EditingAPack
{
    private const string Page = "/desk/packs/energy";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task What_is_saved_wins_over_the_bundled_pack_and_every_version_is_kept(Store store)
    {
        await using var app = new RedressApp(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var bundled = await BundledAsync(app);
        var own = bundled.Replace("name: Energy", "name: Power for All", StringComparison.Ordinal);
        (own == bundled).ShouldBeFalse();

        using var saved = await SaveAsync(editor, own, bundled);
        saved.Headers.Location!.ToString().ShouldBe(Page);
        (await editor.GetStringAsync("/topics/energy", Cancel)).ShouldContain("Power for All");
        (await editor.GetStringAsync(Page, Cancel)).ShouldContain("it wins over the bundled pack of the same id");
        File.Exists(Path.Combine(app.DataFolder, "packs", "energy.md")).ShouldBeTrue();

        using var back = await editor.PressAsync(Page, $"{Page}?handler=Remove");
        (await editor.GetStringAsync("/topics/energy", Cancel)).ShouldNotContain("Power for All");
        var version = await app.WithDbAsync(db => db.Set<PackVersion>().FirstAsync(v => v.Text != null, Cancel));
        (await editor.GetStringAsync($"{Page}?version={version.Id}", Cancel)).ShouldContain("name: Power for All");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(e => e.Subject == "packs/energy").OrderBy(e => e.Id).Select(e => e.What).ToListAsync(Cancel))).ShouldBe(["pack.saved", "pack.removed"]);
    }

    [Fact]
    public async Task A_mistake_is_named_by_its_line_and_nothing_is_saved_or_lost()
    {
        await using var app = new RedressApp();
        using var editor = await app.SignInAsync(Role.Editor);
        var faulty = (await BundledAsync(app)).Replace("name: Energy", "name: Energy\nparent: nowhere\ncolor: red", StringComparison.Ordinal);

        using var answer = await SaveAsync(editor, faulty, await BundledAsync(app));

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("<a href=\"#Text\">Line 5: \"color\" is not a key of a pack".Replace("\"color\"", "&quot;color&quot;", StringComparison.Ordinal));
        page.ShouldContain("parent: nowhere&#xA;color: red");
        Directory.Exists(Path.Combine(app.DataFolder, "packs")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_preview_shows_what_is_typed_without_saving_it()
    {
        await using var app = new RedressApp();
        using var editor = await app.SignInAsync(Role.Editor);
        var typed = (await BundledAsync(app)).Replace("name: Energy", "name: Not yet saved", StringComparison.Ordinal);

        using var whole = await editor.PressAsync(Page, $"{Page}?handler=Preview", ("Text", typed), ("Basis", typed));
        using var live = await editor.PressAsync(Page, $"{Page}?handler=Live", ("Text", typed), ("Basis", typed));

        (await whole.Content.ReadAsStringAsync(Cancel)).ShouldContain("<h3>Not yet saved</h3>");
        (await live.Content.ReadAsStringAsync(Cancel)).Trim().ShouldStartWith("<h2 id=\"preview\">");
        app.Services.GetRequiredService<TopicPacks>().Current.Find("energy")!.Name.ShouldBe("Energy");
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        await using var app = new RedressApp();
        using var editor = await app.SignInAsync(Role.Editor);
        var bundled = await BundledAsync(app);
        using var first = await SaveAsync(editor, bundled.Replace("name: Energy", "name: First", StringComparison.Ordinal), bundled);

        using var second = await SaveAsync(editor, bundled.Replace("name: Energy", "name: Second", StringComparison.Ordinal), bundled);

        (await second.Content.ReadAsStringAsync(Cancel)).ShouldContain("Somebody else saved this pack meanwhile.");
        app.Services.GetRequiredService<TopicPacks>().Current.Find("energy")!.Name.ShouldBe("First");
    }

    [Fact]
    public async Task A_new_pack_has_an_id_of_its_own_that_leads_out_of_no_folder()
    {
        await using var app = new RedressApp();
        using var editor = await app.SignInAsync(Role.Editor);

        using var taken = await editor.PressAsync("/desk/packs/new", "/desk/packs/new?handler=Save", ("NewId", "energy"), ("Text", PackFiles.Sound("energy")));
        using var outside = await editor.PressAsync("/desk/packs/new", "/desk/packs/new?handler=Save", ("NewId", "../evil"), ("Text", PackFiles.Sound("../evil")));
        using var made = await editor.PressAsync("/desk/packs/new", "/desk/packs/new?handler=Save", ("NewId", "tides"), ("Text", PackFiles.Sound("tides")));

        (await taken.Content.ReadAsStringAsync(Cancel)).ShouldContain("There is a pack with this id already; choose another.");
        (await outside.Content.ReadAsStringAsync(Cancel)).ShouldContain("is not lower-case words joined by hyphens");
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.GetStringAsync("/desk/packs?q=tides", Cancel)).ShouldContain("Your own");
        Directory.GetFiles(app.DataFolder, "*.md", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["tides.md"]);
    }

    private static async Task<string> BundledAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PackTexts>().BundledTextAsync("energy", Cancel))!;
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient editor, string text, string basis) =>
        editor.PressAsync(Page, $"{Page}?handler=Save", ("Text", text), ("Basis", basis));
}
