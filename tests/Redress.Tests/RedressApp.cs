using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Redress.Platform.Database;

namespace Redress.Tests;

/// <summary>The whole product on a migrated, empty database of its own, with a clock the test winds.</summary>
internal sealed class RedressApp(Store store = Store.Sqlite, params (string Key, string? Value)[] settings) : WebApplicationFactory<Program>
{
    private string? _connection;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-test-");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string DataFolder => _data.FullName;

    /// <summary>What the test puts into the program, besides its clock.</summary>
    public Action<IServiceCollection> Add { get; init; } = _ => { };

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

    /// <summary>Waits for what background work brings about.</summary>
    public async Task UntilAsync(Func<RedressDb, Task<bool>> reached)
    {
        for (var look = 0; look < 1500; look++)
        {
            if (await WithDbAsync(reached))
            {
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The background work did not come to where the test waits for it.");
    }

    /// <summary>As a browser on one of our pages.</summary>
    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", _data.FullName);
        _connection = TestDatabases.Create(store, _data);
        builder.UseSetting("ConnectionStrings:Redress", _connection);
        builder.UseSetting("Samples:Install", "false");

        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        builder.ConfigureTestServices(Add);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (store is Store.Postgres && _connection is not null)
        {
            // A server has only so many connections, and each test's pool would keep some.
            await using var last = new Npgsql.NpgsqlConnection(_connection);
            Npgsql.NpgsqlConnection.ClearPool(last);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        try
        {
            _data.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A mail was written into it at this very moment; the system clears its temporary files.
        }
    }
}
