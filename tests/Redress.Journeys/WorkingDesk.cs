using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Moderation;
using Redress.Moderation.Decide;
using Redress.Moderation.Submit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Journeys;

/// <summary>A desk of its own with work on it: submissions, a source, numbers. What is changed here disturbs no other journey.</summary>
public sealed class WorkingDesk : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-journey-");
    private readonly Served _app;

    public WorkingDesk() => _app = new Served(_data);

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel(0);
        _app.StartServer();
        Address = _app.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        var now = TimeProvider.System.GetUtcNow();
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await DeskContent.SeedAsync(scope.ServiceProvider, now);
        }

        foreach (var title in new[] { "Keep the ferry running", "Open the school yard", Desk.LongWord, "Plant trees on Oak Road" })
        {
            await SubmitAsync(title);
        }
    }

    internal IServiceProvider Services => _app.Services;

    /// <summary>Every page of the desk, once background work has made what they show.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var mail = new DirectoryInfo(Path.Combine(_data.FullName, "mail"));

        for (var patience = 0; patience < 300 && !(await db.Commitments.AnyAsync() && await db.Unknowns.AnyAsync() && mail.Exists && mail.EnumerateFiles("*.eml").Any()); patience++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return await DeskContent.PagesAsync(db, $"/desk/mail/{Guid.Parse(Path.GetFileNameWithoutExtension(mail.EnumerateFiles("*.eml").First().Name))}");
    }

    /// <summary>Submits something as a reader would.</summary>
    /// <returns>The path of the page to appeal at, should it be rejected.</returns>
    public async Task<string> SubmitAsync(string title)
    {
        var data = _app.Services.GetRequiredService<PersonalData>();
        var id = default(Domain.Id<Domain.Moderation.ModerationCase>);
        await WithDbAsync(db => id = db.SubmitForModeration(
            new Submission(Slips.Key, Guid.CreateVersion7(), title, $"The beginning of {title}.", "/about") { SubmitterAddress = data.Encrypt("ada@people.example"), Language = "en" }, TimeProvider.System.GetUtcNow()));
        return $"/moderation/appeal/{data.Token(TellSubmitter.Appeal, id.Value)}";
    }

    /// <summary>Signs a new person in.</summary>
    public async Task SignInAsync(IPage page, Role role)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var now = TimeProvider.System.GetUtcNow();
        var account = Account.Of(Guid.CreateVersion7(now), $"{role}", $"{Guid.CreateVersion7(now):N}@desk.example", now, [role]);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
        var path = scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Add(LinkPurpose.SignIn, account.Id);
        await scope.ServiceProvider.GetRequiredService<RedressDb>().SaveChangesAsync();
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    private async Task WithDbAsync(Action<RedressDb> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        work(db);
        await db.SaveChangesAsync();
    }

    private sealed class Served(DirectoryInfo data) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Folder", data.FullName);
            builder.UseSetting("Samples:Install", "false");
            builder.UseEnvironment("Production");
            builder.ConfigureTestServices(services => services.AddModerated<Slips>());
        }
    }

    /// <summary>Slips of paper with a few words on them.</summary>
    private sealed class Slips : IModerated
    {
        public const string Key = "slip";

        public ModerationKind Kind { get; } = new(Key, "Slip", PlainSubject.View, TimeSpan.FromHours(24), CommonReasons.All);

        public Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel) => Task.FromResult<object?>(new PlainSubject(("What it asks", "Keep it open.\nFor everybody.")));

        public Task ApprovedAsync(Guid subjectId, CancellationToken cancel) => Task.CompletedTask;

        public Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel) => Task.CompletedTask;
    }
}
