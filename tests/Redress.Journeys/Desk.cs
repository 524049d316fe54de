using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Journeys;
using Redress.Platform.Database;
using Redress.Tests.Officials;
using Redress.Tests.Stories;

[assembly: AssemblyFixture(typeof(Desk))]
[assembly: CaptureConsole]

namespace Redress.Journeys;

/// <summary>The whole product, served by Kestrel on a new database: the sample stories, and some that are hard to show.</summary>
public sealed class Desk : IAsyncLifetime
{
    public const string LongWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-journey-");
    private readonly Served _app;

    public Desk() => _app = new Served(_data);

    public string Address { get; private set; } = "";

    /// <summary>The thread of the stories that are hard to show.</summary>
    private static Redress.Domain.Stories.EventThread Thread { get; } = Example.Thread();

    /// <summary>Every public page.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "/", "/topics", "/topics/foreign-policy", "/search", "/search?q=bridge", "/search?q=zzz", "/about", "/accessibility", "/nothing-here", "/log", "/log/verify",
        "/stories/sample-anchorage-summit", "/stories/sample-anchorage-summit/study", "/stories/sample-drinking-water-rule", "/stories/sample-mill-street-bridge",
        "/stories/sample-mill-street-bridge/views/new", "/stories/sample-mill-street-bridge/views/new?sent=true",
        "/stories/long", "/stories/long/write", "/stories/arabic", "/stories/bare", "/stories/gone",
        "/officials", "/officials?q=zzz", "/officials?state=AL", "/officials/find", "/officials/find?zip=35501", "/officials/find?zip=35463", "/officials/find?zip=9021O",
        "/officials/S000001-ann-senior", "/officials/posts/us-senate:AL", "/officials/posts/us-house:AL-7",
        "/stories/sample-mill-street-bridge/share", "/stories/arabic/share", "/stories/long/share/mastodon", "/stories/sample-mill-street-bridge/flyer", "/stories/arabic/flyer",
        "/embed/stories/sample-mill-street-bridge", "/embed/stories/arabic", "/stories/long/study/feedback", "/commitments", "/commitments?status=broken", "/unknowns", $"/threads/{Thread.Id}",
        "/officials", "/officials?q=zzz", "/officials?state=AL", "/officials/find", "/officials/find?zip=35501", "/officials/find?zip=35463", "/officials/find?zip=9021O",
        "/officials/S000001-ann-senior", "/officials/posts/us-senate:AL", "/officials/posts/us-house:AL-7",
        "/follow", "/follow?what=topic:foreign-policy", "/follow/sent", "/follow/stopped",
        "/stories/long", "/stories/arabic", "/stories/bare", "/stories/gone",
        "/petitions", "/petitions/oak-road", "/petitions/long-petition", "/petitions/closed", "/petitions/sample-publish-the-bridge-inspection-report", "/petitions/new", "/petitions/new?story=sample-mill-street-bridge", "/petitions/elsewhere/new?story=long",
        "/petitions/drafts/none", "/petitions/sponsor/none", "/petitions/sponsor/confirm/none", "/petitions/turned-down", "/signatures/confirm", "/signatures/manage", "/signatures/about",
        "/petitions", "/petitions/oak-road", "/petitions/long-petition", "/petitions/closed", "/petitions/closed/messages/1", "/signatures/confirm", "/signatures/manage", "/signatures/about",
        "/events", "/events?kind=vigil", "/events?zip=9021O", "/events?zip=35501", "/events/sample-town-hall-on-the-detour", "/events/sample-study-group-on-the-bridge", "/events/sample-town-hall-on-the-detour/poster",
        "/events/new", "/events/new?story=sample-mill-street-bridge&kind=study", "/events/sent",
        "/about/links", "/organizations", "/organizations?q=zzz", "/organizations?zip=35501", "/organizations/about", "/organizations/new", "/organizations/sent", "/organizations/confirm/none",
        "/organizations/sample-clear-tap-network", "/organizations/long",
        "/petitions", "/petitions/oak-road", "/petitions/long-petition", "/petitions/closed", "/signatures/confirm", "/signatures/manage", "/signatures/about",
    ];

    /// <summary>The services of the program that is served.</summary>
    internal IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel(0);
        _app.StartServer();
        Address = _app.ClientOptions.BaseAddress.ToString().TrimEnd('/');

        var thread = Thread;
        var gone = Example.Bridge(thread, "gone");
        gone.Unpublish();
        var full = Example.Bridge(thread, "long", string.Join(' ', Enumerable.Repeat($"A headline that goes on and on {LongWord}", 3)), url: $"https://news.example/{LongWord}");
        Example.AddCommentary(full, LongWord);
        Example.AddTopic(full, "foreign-policy", 1, 2);
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        db.AddRange(thread, gone, full, Example.Bare(thread), Example.Arabic(thread));
        var closed = Redress.Tests.Petitions.Example.Open("closed", title: "A closed petition");
        closed.Close(Example.Day);
        db.Add(new Redress.Domain.Petitions.PetitionMessage { PetitionId = closed.Id, Number = 1, Title = $"What came of it {LongWord}", Text = $"First.\n\n{LongWord}", SentAt = Example.Day, SentBy = "Ana" });
        db.AddRange(
            Redress.Tests.Petitions.Example.Open(story: full.Id, closesAt: TimeProvider.System.GetUtcNow().AddDays(30)), closed,
            Redress.Tests.Petitions.Example.Open("long-petition", Redress.Domain.Petitions.RegionRule.UnitedStates, title: $"A title that goes on and on {LongWord}"));
        var turnedDown = Redress.Tests.Petitions.Example.Draft("turned-down", title: "A tunnel under the whole town");
        turnedDown.Submit();
        turnedDown.Reject("unclear", $"Say which bridge. {LongWord}");
        db.AddRange(
            turnedDown,
            new Redress.Domain.Petitions.ExternalPetition(suggested: false)
            {
                Id = Redress.Domain.Id<Redress.Domain.Petitions.ExternalPetition>.New(Example.Day),
                StoryId = full.Id,
                Title = $"A petition on another site {LongWord}",
                Url = $"https://petitions.example/{LongWord}",
                Addressee = "the Governor",
                AddedAt = Example.Day,
            });
        db.Add(Redress.Tests.Organizations.Example.Published("long", Redress.Tests.Organizations.Example.Facts($"An organization whose name goes on {LongWord}") with { About = string.Join(' ', Enumerable.Repeat(LongWord, 8)) }));
        db.AddRange(ASmallCongress.Of(TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    /// <summary>The text of the newest mail to the address, once it is there.</summary>
    public async Task<string> MailAsync(string email)
    {
        for (var patience = 0; patience < 300; patience++)
        {
            var folder = Path.Combine(_data.FullName, "mail");
            var mails = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeKit.MimeMessage.Load(file)).ToList() : [];

            if (mails.LastOrDefault(mail => mail.To.Mailboxes.Any(to => to.Address == email)) is { } found)
            {
                return found.TextBody ?? "";
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        throw new InvalidOperationException($"No mail came to {email}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    /// <returns>The path of a page that signs in a new person with this role.</returns>
    public async Task<string> SignInLinkAsync(Role role)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow();
        var account = Account.Of(Guid.CreateVersion7(now), $"{role}", $"{Guid.CreateVersion7(now):N}@desk.example", now, [role]);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
        var path = scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Add(LinkPurpose.SignIn, account.Id);
        await scope.ServiceProvider.GetRequiredService<RedressDb>().SaveChangesAsync();
        return path;
    }

    private sealed class Served(DirectoryInfo data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Folder", data.FullName);
            builder.UseSetting("Petitions:SponsorsNeeded", "1");
            builder.UseEnvironment("Production");

            // As in a published program, which a build differs from in this only.
            builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        }
    }
}
