using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Redress.Accounts;
using Redress.Domain.Accounts;
using Redress.Follow.Digest;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Journeys;

/// <summary>The whole product on a new database, sending its mail to a server of the test.</summary>
internal sealed class SiteWithMail : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-mail-journey-");
    private readonly Served _app;

    private SiteWithMail(string mail) => _app = new Served(_data, mail);

    public string Address { get; private set; } = "";

    public DateTimeOffset Now => _app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public static SiteWithMail Start(string mail)
    {
        var site = new SiteWithMail(mail);
        site._app.UseKestrel(0);
        site._app.StartServer();
        site.Address = site._app.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        return site;
    }

    public async Task SaveAsync(Action<RedressDb> change)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        change(db);
        await db.SaveChangesAsync();
    }

    public async Task<T> ReadAsync<T>(Func<RedressDb, Task<T>> read)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<RedressDb>());
    }

    /// <summary>Waits for what background work brings about.</summary>
    public async Task UntilAsync(Func<RedressDb, Task<bool>> reached)
    {
        for (var look = 0; look < 600 && !await ReadAsync(reached); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        (await ReadAsync(reached)).ShouldBeTrue();
    }

    /// <returns>The path of a page that signs in a new person with this role.</returns>
    public async Task<string> SignInLinkAsync(Role role)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var account = Account.Of(Guid.CreateVersion7(Now), $"{role}", $"{Guid.CreateVersion7(Now):N}@desk.example", Now, [role]);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
        var path = scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Add(LinkPurpose.SignIn, account.Id);
        await scope.ServiceProvider.GetRequiredService<RedressDb>().SaveChangesAsync();
        return path;
    }

    /// <summary>Signs a new person in.</summary>
    public async Task SignInAsync(IPage page, Role role)
    {
        await page.GotoAsync(await SignInLinkAsync(role));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>What the clock does every hour.</summary>
    public static void TellFollowers(RedressDb db) => db.Enqueue(new TellFollowers());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    private sealed class Served(DirectoryInfo data, string mail) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Folder", data.FullName);
            builder.UseSetting("Mail:Url", mail);
            builder.UseSetting("Samples:Install", "false");
            builder.UseEnvironment("Production");
            builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        }
    }
}
