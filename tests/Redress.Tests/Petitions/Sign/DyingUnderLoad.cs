using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Tests.Petitions.Sign;

/// <summary>The program in a process of its own, killed while people sign. The benchmarks do it twenty times, with the control that shows the test can fail.</summary>
public sealed class DyingUnderLoad : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-kill-");
    private readonly string _connection;

    public DyingUnderLoad() => _connection = TestDatabases.Create(Store.Sqlite, _data);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there()
    {
        await using (var db = Open())
        {
            db.Add(Example.Open());
            await db.SaveChangesAsync(Cancel);
        }

        var port = FreePort();
        using var program = Start(port);
        var acknowledged = new ConcurrentQueue<string>();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await AnswersAsync(client);
        var people = Enumerable.Range(0, 16).Select(i => SignAsync(client, i, acknowledged)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Cancel);

        program.Kill();
        await Task.WhenAll(people);
        await program.WaitForExitAsync(Cancel);

        acknowledged.ShouldNotBeEmpty();
        using var data = new PersonalData(KeyFile.Open(Path.Combine(_data.FullName, "keys", "personal-data.key")));
        await using var after = Open();
        var stored = (await after.Set<Signature>().Select(signature => signature.EmailKey).ToListAsync(Cancel)).ConvertAll(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        acknowledged.Where(email => !stored.Contains(Convert.ToHexString(data.Key(EmailAddress.Parse(email, null), "petitions")))).ShouldBeEmpty();
    }

    private static async Task SignAsync(HttpClient client, int person, ConcurrentQueue<string> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var email = $"person{person}.{i}@example.org";
                using var answer = await client.SignByApiAsync(email);

                if (answer.StatusCode is HttpStatusCode.Accepted)
                {
                    acknowledged.Enqueue(email);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The program is dead.
        }
    }

    private static async Task AnswersAsync(HttpClient client)
    {
        for (var patience = 0; ; patience++)
        {
            try
            {
                using var answer = await client.GetAsync("/healthz", Cancel);
                return;
            }
            catch (HttpRequestException) when (patience < 600)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancel);
            }
        }
    }

    private Process Start(int port)
    {
        var dotnet = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet");
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "redress.dll"), "serve", "--urls", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["Data__Folder"] = _data.FullName;
        start.Environment["ConnectionStrings__Redress"] = _connection;
        start.Environment["Samples__Install"] = "false";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private SqliteRedressDb Open() => new(new DbContextOptionsBuilder<SqliteRedressDb>().UseSqlite(_connection).Options);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
