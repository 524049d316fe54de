using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Redress.Platform.Database;

namespace Redress.Tests;

/// <summary>The whole product on a migrated, empty database of its own, with a clock the test winds.</summary>
internal sealed class RedressApp(Store store = Store.Sqlite, params (string Key, string? Value)[] settings) : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-test-");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string DataFolder => _data.FullName;

    /// <summary>Gets everything that is logged.</summary>
    public ILoggerProvider? Logs { get; init; }

    /// <summary>Where requests seem to come from; null for this machine.</summary>
    public IPAddress? Caller { get; set; }

    /// <summary>Saves what a test starts from.</summary>
    public async Task SeedAsync(params object[] things) => await WithDbAsync(async db =>
    {
        db.AddRange(things);
        return await db.SaveChangesAsync();
    });

    public async Task<T> WithDbAsync<T>(Func<RedressDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RedressDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", _data.FullName);
        builder.UseSetting("ConnectionStrings:Redress", TestDatabases.Create(store, _data));
        builder.UseSetting("Samples:Install", "false");

        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter>(new ComesFrom(this));

            if (Logs is not null)
            {
                services.AddSingleton(Logs);
            }
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    private sealed class ComesFrom(RedressApp app) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = app.Caller ?? context.Connection.RemoteIpAddress;
                return rest(context);
            });
            next(builder);
        };
    }
}
